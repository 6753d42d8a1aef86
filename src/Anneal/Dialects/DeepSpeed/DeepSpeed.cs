using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of DeepSpeed's <c>deepspeed.runtime.lr_schedules</c>, with their own names, defaults and conventions.
/// </summary>
public static partial class DeepSpeed
{
    private const string LastIteration = "last_batch_iteration";

    internal static Framework Framework { get; } =
        new(
            "deepspeed",
            ["deepspeed.runtime.lr_schedules"],
            LRRangeTestDefinition,
            OneCycleDefinition,
            WarmupLRDefinition,
            WarmupDecayLRDefinition,
            WarmupCosineLRDefinition
        );

    private static LegacyParameter Optimizer => new("optimizer", Kinds.Optimizer, "says nothing here");

    private static LegacyParameter LastBatchIteration =>
        new(
            LastIteration,
            Kinds.PythonInteger("a whole number that is at least -1", number => number >= -1),
            "index of the last batch of a resumed run"
        )
        {
            Default = "-1",
        };

    private static LegacyParameter WarmupSteps =>
        new(
            "warmup_num_steps",
            Kinds.PythonInteger("a positive integer", number => number > 0),
            "steps of the warm-up; 1 counts as 2"
        )
        {
            Default = "1000",
        };

    private static LegacyParameter WarmupType =>
        new("warmup_type", Kinds.AnyOf(Kinds.Text, Kinds.None), "'log' or 'linear'; any other means 'log'")
        {
            Default = "'log'",
        };

    // The constructor sets a value of its own; the first step() is iteration 0. A resumed run keeps its rate until the
    // next step.
    private static Schedule Stepped(CallArguments arguments, BindingScope scope, double made, Schedule iterations)
    {
        var last = (long)arguments.Number(LastIteration, -1);
        return last < 0
            ? new Constant(made).ThenFrom(1, iterations)
            : new Constant(scope.Context.PresentRate ?? scope.Value(ScheduleValue.Base())).ThenFrom(
                1,
                new Ahead(iterations, last + 1)
            );
    }

    // The warm-up over iterations 0 to n - 1, then what follows from iteration n on.
    private static Schedule Warmed(CallArguments arguments, double from, double to, Schedule then)
    {
        var steps = WarmupLength(arguments);
        Schedule warmup =
            arguments.Text("warmup_type", "log") == "linear"
                ? new LinearRamp(from, to, steps)
                : new LogarithmicRamp(from, to, steps - 1);
        return warmup.ThenFrom(steps, then);
    }

    private static long WarmupLength(CallArguments arguments) =>
        Math.Max(2, (long)arguments.Number("warmup_num_steps", 1000));
}
