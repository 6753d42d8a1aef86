using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class DeepSpeed
{
    /// <summary>A warm-up to each group's own rate, then half a cosine down to a share of it.</summary>
    /// <param name="totalNumSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupMinRatio">Share of the group's rate at which the warm-up begins. Default 0.</param>
    /// <param name="warmupNumSteps">Steps of the warm-up. At least 1, where 1 counts as 2; default 1000.</param>
    /// <param name="cosMinRatio">Share of the group's rate at the end. Default 0.0001.</param>
    /// <param name="warmupType"><c>log</c> (fast at first) or <c>linear</c>; the framework takes any other text for
    /// <c>log</c>. Default <c>log</c>.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="LogarithmicRamp"/> or <see cref="LinearRamp"/>, then
    /// <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupCosineLR(
        double totalNumSteps,
        double warmupMinRatio = 0,
        long warmupNumSteps = 1000,
        double cosMinRatio = 0.0001,
        string warmupType = "log",
        long lastBatchIteration = -1
    ) =>
        new FrameworkCall("deepspeed.WarmupCosineLR")
            .With("total_num_steps", totalNumSteps)
            .With("warmup_min_ratio", warmupMinRatio)
            .With("warmup_num_steps", warmupNumSteps)
            .With("cos_min_ratio", cosMinRatio)
            .With("warmup_type", warmupType)
            .With(LastIteration, lastBatchIteration)
            .ToRecipe();

    private static LegacyDefinition WarmupCosineLRDefinition =>
        new(
            "WarmupCosineLR",
            "A warm-up to each group's own rate, then half a cosine down to a share of it.",
            Optimizer,
            new LegacyParameter("total_num_steps", Kinds.AnyNumber, "steps of the run, the warm-up inside")
            {
                IsRequired = true,
            },
            new LegacyParameter("warmup_min_ratio", Kinds.AnyNumber, "share of the rate at which the warm-up begins")
            {
                Default = "0.0",
            },
            WarmupSteps,
            new LegacyParameter("cos_min_ratio", Kinds.AnyNumber, "share of the rate at the end")
            {
                Default = "0.0001",
            },
            WarmupType,
            LastBatchIteration
        )
        {
            UsesBase = true,
            Formula =
                "base * (wmin + (1 - wmin) * log(i + 1)/log(n)), or i/n for 'linear'; from i = n on: base * (cmin + "
                + "(1 - cmin) * (1 + cos(pi * (i - n + 1)/max(1, total - n)))/2), i = t - 1",
            Source = "DeepSpeed, runtime/lr_schedules.py",
            Conventions =
                "The first update is made with rate 0, whatever warmup_min_ratio says: the constructor sets it, and "
                + "the first step() is iteration 0. The cosine starts one step in. After its end the rate stays at "
                + "cos_min_ratio.",
            Example = "deepspeed.WarmupCosineLR(total_num_steps=1000, warmup_num_steps=100)",
            BindWith = (arguments, scope) =>
            {
                var rate = scope.Value(ScheduleValue.Base());
                var (end, steps) = (
                    arguments.Number("cos_min_ratio", 0.0001),
                    Math.Max(1, arguments.Number("total_num_steps", 0) - WarmupLength(arguments))
                );
                Schedule cosine = new CosineDecay(rate, rate * end, steps, start: -1);
                return Stepped(
                    arguments,
                    scope,
                    0,
                    Warmed(
                        arguments,
                        rate * arguments.Number("warmup_min_ratio", 0),
                        rate,
                        end < 0 ? new Clamped(cosine, 0, double.PositiveInfinity) : cosine
                    )
                );
            },
        };
}
