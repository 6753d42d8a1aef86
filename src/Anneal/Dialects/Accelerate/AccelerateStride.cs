using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>How many steps an update is for a scheduler that accelerate has prepared.</summary>
internal static class AccelerateStride
{
    private static readonly Parameter<bool> WithOptimizer = NewParameter.Optional(
        "step_with_optimizer",
        Kinds.Boolean,
        true,
        "whether it steps with updates only, or else at every batch"
    );
    private static readonly Parameter<bool> Splits = NewParameter.Optional(
        "split_batches",
        Kinds.Boolean,
        false,
        "whether the processes share a batch, so that there is one step an update"
    );
    private static readonly Parameter<double> Accumulation = Counted(
        "gradient_accumulation_steps",
        "batches of an update, which matter where it does not step with the optimizer; None: those of the run"
    );
    private static readonly Parameter<double> Processes = Counted(
        "num_processes",
        "processes, each of which steps the scheduler once an update; None: the devices of the run"
    ) with
    {
        IsKeywordOnly = true,
    };

    /// <summary>What it steps with.</summary>
    public static ValueList<Parameter> Flags => [WithOptimizer, Splits];

    /// <summary>How many there are of it.</summary>
    public static ValueList<Parameter> Counts => [Accumulation, Processes];

    /// <summary>The steps of an update.</summary>
    public static long In(BoundCall call)
    {
        var plan = call.Scope.Context.Plan;
        if (!WithOptimizer.In(call))
            return (long)Accumulation.In(call, plan?.GradientAccumulation ?? 1);
        return Splits.In(call) ? 1 : (long)Processes.In(call, plan?.Devices ?? 1);
    }

    private static Parameter<double> Counted(string name, string description) =>
        NewParameter.OrNone(
            name,
            Kinds.Number("a whole number, at least 1", count => count >= 1 && count == Math.Floor(count)),
            description
        );
}
