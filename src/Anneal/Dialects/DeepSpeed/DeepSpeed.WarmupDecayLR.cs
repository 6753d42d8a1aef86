using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class DeepSpeed
{
    /// <summary>A warm-up from one rate to another, then a straight line back to the first.</summary>
    /// <param name="totalNumSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupMinLr">Rate at the first update and at the end, one for all parameter groups or one for each.
    /// Default 0.</param>
    /// <param name="warmupMaxLr">Rate after the warm-up, one for all groups or one for each. Default 0.001.</param>
    /// <param name="warmupNumSteps">Steps of the warm-up. At least 1, where 1 counts as 2; default 1000.</param>
    /// <param name="warmupType"><c>log</c> (fast at first) or <c>linear</c>; the framework takes any other text for
    /// <c>log</c>. Default <c>log</c>.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="LogarithmicRamp"/> or <see cref="LinearRamp"/>, then
    /// <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupDecayLR(
        double totalNumSteps,
        ValueList<double>? warmupMinLr = null,
        ValueList<double>? warmupMaxLr = null,
        long warmupNumSteps = 1000,
        string warmupType = "log",
        long lastBatchIteration = -1
    ) =>
        new FrameworkCall("deepspeed.WarmupDecayLR")
            .With("total_num_steps", totalNumSteps)
            .WithGroups("warmup_min_lr", warmupMinLr)
            .WithGroups("warmup_max_lr", warmupMaxLr)
            .With("warmup_num_steps", warmupNumSteps)
            .With("warmup_type", warmupType)
            .With(LastIteration, lastBatchIteration)
            .ToRecipe();

    private static LegacyDefinition WarmupDecayLRDefinition =>
        new(
            "WarmupDecayLR",
            "A warm-up from one rate to another, then a straight line back to the first.",
            Optimizer,
            new LegacyParameter("total_num_steps", Kinds.AnyNumber, "steps of the run, the warm-up inside")
            {
                IsRequired = true,
            },
            WarmupMinLr,
            new LegacyParameter(
                "warmup_max_lr",
                Kinds.AnyOf(PerGroup.Kind, Kinds.None),
                "rate after the warm-up; None: each group's own"
            )
            {
                Default = "0.001",
            },
            WarmupSteps,
            WarmupType,
            LastBatchIteration
        )
        {
            Formula =
                "as WarmupLR up to i = n; then min + (max - min) * max(0, (total - i)/max(1, total - n)), i = t - 1",
            Source = "DeepSpeed, runtime/lr_schedules.py",
            Conventions =
                "The minimum shows twice: the constructor sets it, and the first step() is iteration 0, so the end "
                + "comes one update later than total_num_steps. Afterwards min is held. Without warmup_max_lr the "
                + "peak is 0.001, whatever the optimizer's rate.",
            Example = "deepspeed.WarmupDecayLR(total_num_steps=1000, warmup_max_lr=0.001, warmup_num_steps=100)",
            BindWith = (arguments, scope) =>
            {
                var (min, max) = WarmupRates(arguments, scope, 0.001);
                var rest = arguments.Number("total_num_steps", 0) - WarmupLength(arguments);
                var steps = Math.Max(1, rest);
                // A total below the warm-up's end leaves the line in its past: it is at min at once.
                return Stepped(
                    arguments,
                    scope,
                    min,
                    Warmed(arguments, min, max, new LinearRamp(max, min, steps, rest - steps))
                );
            },
        };
}
