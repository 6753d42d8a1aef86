using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Interop.TorchFiles;

/// <summary>
/// Resumes from a state: checks that the scheduler's own steps lead to it, then makes a scheduler at that position.
/// </summary>
internal static class TorchResumption
{
    /// <summary>
    /// Steps of all schedulers and parameter groups together that are stepped through to check a state.
    /// </summary>
    private const long MostSteps = 30_000_000;

    // PyTorch's own operations in PyTorch's own order: what differs by more was not computed by them.
    private const double Tolerance = 1e-9;

    /// <summary>Groups that set nothing, for a state that is only converted.</summary>
    public static IReadOnlyList<ParameterGroup> GroupsOf(TorchSchedulerState state, IReadOnlyList<double>? baseRates)
    {
        var rates = baseRates ?? (state.Plateau is null ? state.StartRates : state.LastRates);
        if (rates.Count != state.GroupCount)
            throw Unfit(
                rates.Count == 0
                    ? "a ReduceLROnPlateau that has seen no metric does not say its rates; give the base rate of "
                        + "each parameter group."
                    : Invariant(
                        $"there must be a base rate for each of the state's {state.GroupCount} parameter groups, but "
                            + $"there were {rates.Count}."
                    ),
                nameof(baseRates)
            );
        return
        [
            .. rates.Select(
                (rate, index) =>
                    new ParameterGroup(Invariant($"group {index}"), rate, _ => { })
                        .With("momentum", _ => { })
                        .AllowNegative()
            ),
        ];
    }

    public static GroupScheduler SchedulerOf(
        TorchSchedulerState state,
        IReadOnlyList<ParameterGroup> groups,
        Recipe? text,
        RunPlan? plan,
        CancellationToken cancellationToken
    )
    {
        var recipe = state.ToRecipe(text);
        var (call, every) = TorchCall.Of(recipe);
        if (groups.Count != state.GroupCount)
            throw Unfit(
                $"there must be as many parameter groups as in the state ({state.GroupCount}), but there were "
                    + $"{groups.Count}.",
                nameof(groups)
            );
        if (
            state.Plateau is null
            && call.Call.UsesBase
            && groups.Zip(state.StartRates).FirstOrDefault(pair => pair.First.BaseRate != pair.Second)
                is { First: { } different } pair
        )
            throw Unfit(
                $"the base rate of '{different.Name}' must be the state's ({pair.Second}), but was "
                    + $"{different.BaseRate}.",
                nameof(groups)
            );
        RequireReachable(state.Position, state.GroupCount, state.SchedulerCount);
        if (state.Plateau is null)
            foreach (var (index, context) in ContextsOf(plan, [.. groups.Select(group => group.BaseRate)]).Index())
            {
                var progress = ProgressOf(call, context, state.Position, cancellationToken);
                RequireSame(state, progress, index);
                // What the whole left is what the next step begins with; what its parts left on the way plays no part.
                if (state.LastRates.Count > 0)
                    RequireNear(state, TorchClass.LastRates, state.LastRates[index], progress.LastRate, index);
            }

        var scheduler = new GroupScheduler(recipe, plan, groups);
        var start = scheduler.Save();
        var saved = start.Groups;
        if (state.Plateau is { } plateau)
            saved =
            [
                .. saved
                    .Index()
                    .Select(each =>
                        each.Item with
                        {
                            Feedback = [plateau with { Factor = FactorOf(state, each.Index, each.Item.BaseRate) }],
                        }
                    ),
            ];
        var step = every?.PeriodIn(plan).StartOf(state.Position) ?? state.Position;
        scheduler.Restore(start with { Step = step, Groups = saved });
        return scheduler;
    }

    /// <summary>What each group's texts are bound to.</summary>
    public static IEnumerable<BindingContext> ContextsOf(RunPlan? plan, ValueList<double> baseRates) =>
        baseRates.Select(
            (rate, index) => new BindingContext(plan, rate) { GroupIndex = index, GroupCount = baseRates.Count }
        );

    public static void RequireReachable(long position, int groups, int schedulers)
    {
        var most = MostSteps / ((long)groups * schedulers);
        if (position < 0 || position > most)
            throw Invalid(
                $"a state of {schedulers} schedulers and {groups} parameter groups may be from 0 to {most} steps "
                    + $"on, but this is {position} steps on."
            );
    }

    /// <summary>What PyTorch's scheduler holds at a position.</summary>
    public static TorchProgress ProgressOf(
        TorchCall call,
        BindingContext context,
        long position,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return Torch.ProgressAt(call.Call, context, position, cancellationToken);
        }
        catch (Exception wrong)
            when (wrong is ArithmeticException or InvalidOperationException or ScheduleBindingException)
        {
            throw Invalid($"no scheduler {call.Call} is {position} steps on: {wrong.Message}", wrong);
        }
    }

    private static void RequireSame(TorchSchedulerState state, TorchProgress progress, int group)
    {
        RequireCount(
            TorchClass.LastEpoch,
            state.LastEpoch,
            progress.LastEpoch,
            " A position given by number, as in step(epoch), cannot be resumed."
        );
        if (state.ClassName == TorchClass.Averaging)
            RequireCount(TorchClass.StepCount, state.StepCount, progress.StepCount, "");
        if (state.BaseRates.Count > 0)
            RequireNear(state, TorchClass.BaseRates, state.BaseRates[group], progress.BaseRate!.Value, group);
        foreach (var (part, made) in state.Schedulers.Zip(progress.Schedulers))
            RequireSame(part, made, group);

        void RequireCount(string key, long? saved, long? computed, string hint)
        {
            if (saved != computed)
                throw Invalid(
                    $"the state is none that calls of step() alone lead to: the '{key}' of {state.ClassName} is "
                        + $"{saved}, but would be {computed}.{hint}"
                );
        }
    }

    private static void RequireNear(TorchSchedulerState state, string key, double saved, double computed, int group)
    {
        var scale = Math.Max(Math.Abs(saved), state.StartRates.Count > 0 ? Math.Abs(state.StartRates[group]) : 0);
        if (!(Math.Abs(saved - computed) <= Tolerance * scale))
            throw Invalid(
                $"the state is none that the scheduler's own steps lead to: '{key}' of {state.ClassName} in "
                    + $"group {group} is {saved}, but would be {computed}. The rate was set from outside, by "
                    + $"hand or by another scheduler, or a text beside the file says other rates."
            );
    }

    private static double FactorOf(TorchSchedulerState state, int group, double baseRate)
    {
        if (state.LastRates.Count == 0 || state.LastRates[group] == baseRate)
            return 1;
        return state.LastRates[group] is >= 0 and var rate && rate < baseRate
            ? rate / baseRate
            : throw Unfit(
                $"the base rate of group {group} must be at least its present rate ({state.LastRates[group]}), "
                    + $"since ReduceLROnPlateau only lowers it, but was {baseRate}."
            );
    }
}
