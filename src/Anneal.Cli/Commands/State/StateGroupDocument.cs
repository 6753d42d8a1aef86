namespace Anneal.Cli.Commands.State;

/// <summary>A parameter group in the JSON of <c>anneal state</c>; what is not known is null.</summary>
/// <param name="Name">Its name.</param>
/// <param name="BaseRate">The rate that it started from.</param>
/// <param name="LastRate">The rate now in force.</param>
/// <param name="NextRates">The rates of the next steps; empty where the scheduler cannot resume.</param>
internal sealed record StateGroupDocument(
    string Name,
    double? BaseRate,
    double? LastRate,
    IReadOnlyList<double?> NextRates
)
{
    public static IReadOnlyList<StateGroupDocument> Of(LoadedState state, int count)
    {
        if (state.Scheduler is not { } scheduler)
            return [.. Enumerable.Range(0, state.Torch!.GroupCount).Select(index => Unresumed(state.Torch, index))];
        var groups = scheduler.Save().Groups;
        double?[] now = [.. scheduler.Rates.Select(FiniteNumber.OrNull)];
        var next = Next(scheduler, count);
        return
        [
            .. groups.Select(
                (group, index) =>
                    new StateGroupDocument(
                        group.Name,
                        group.BaseRate,
                        now[index],
                        [.. next.Select(rates => rates[index])]
                    )
            ),
        ];
    }

    private static StateGroupDocument Unresumed(Interop.TorchSchedulerState torch, int index) =>
        new(
            $"group {index}",
            torch.StartRates.Count > 0 ? torch.StartRates[index] : null,
            torch.LastRates.Count > 0 ? torch.LastRates[index] : null,
            []
        );

    private static List<double?[]> Next(GroupScheduler scheduler, int count)
    {
        var next = new List<double?[]>();
        try
        {
            for (var step = 0; step < count; step++)
            {
                scheduler.Advance();
                next.Add([.. scheduler.Rates.Select(FiniteNumber.OrNull)]);
            }
            return next;
        }
        catch (Exception wrong) when (wrong is ArithmeticException or InvalidOperationException)
        {
            throw new UsageException($"there are no rates at step {scheduler.Step + 1}: {wrong.Message}");
        }
    }
}
