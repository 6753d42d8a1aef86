using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class DeepSpeed
{
    /// <summary>A warm-up from one rate to another, which it keeps.</summary>
    /// <param name="warmupMinLr">Rate at the first update, one for all parameter groups or one for each. Default
    /// 0.</param>
    /// <param name="warmupMaxLr">Rate after the warm-up, one for all groups or one for each. Default: each group's own
    /// rate.</param>
    /// <param name="warmupNumSteps">Steps of the warm-up. At least 1, where 1 counts as 2; default 1000.</param>
    /// <param name="warmupType"><c>log</c> (fast at first) or <c>linear</c>; the framework takes any other text for
    /// <c>log</c>. Default <c>log</c>.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="LogarithmicRamp"/> or <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupLR(
        ValueList<double>? warmupMinLr = null,
        ValueList<double>? warmupMaxLr = null,
        long warmupNumSteps = 1000,
        string warmupType = "log",
        long lastBatchIteration = -1
    ) =>
        new FrameworkCall("deepspeed.WarmupLR")
            .WithGroups("warmup_min_lr", warmupMinLr)
            .WithGroups("warmup_max_lr", warmupMaxLr)
            .With("warmup_num_steps", warmupNumSteps)
            .With("warmup_type", warmupType)
            .With(LastIteration, lastBatchIteration)
            .ToRecipe();

    private static LegacyDefinition WarmupLRDefinition =>
        new(
            "WarmupLR",
            "A warm-up from one rate to another, which it keeps.",
            Optimizer,
            WarmupMinLr,
            new LegacyParameter(
                "warmup_max_lr",
                Kinds.AnyOf(PerGroup.Kind, Kinds.None),
                "rate after the warm-up; None: each group's own"
            )
            {
                Default = "None",
            },
            WarmupSteps,
            WarmupType,
            LastBatchIteration
        )
        {
            UsesBase = true,
            Formula =
                "min + (max - min) * log(i + 1)/log(n), or * i/n for 'linear', with i = t - 1; from i = n on: max",
            Source = "DeepSpeed, runtime/lr_schedules.py",
            Conventions =
                "The minimum shows twice: the constructor sets it, and the first step() is iteration 0. The "
                + "logarithm reaches max at iteration n - 1, the line at n. Afterwards max is held.",
            Example = "deepspeed.WarmupLR(warmup_min_lr=0, warmup_max_lr=0.001, warmup_num_steps=100)",
            BindWith = (arguments, scope) =>
            {
                var (min, max) = WarmupRates(arguments, scope, null);
                return Stepped(arguments, scope, min, Warmed(arguments, min, max, new Constant(max)));
            },
        };

    private static LegacyParameter WarmupMinLr =>
        new("warmup_min_lr", PerGroup.Kind, "rate at the first update; one for all groups, or a list")
        {
            Default = "0.0",
        };

    // None is not the same as left out: it means the group's own rate wherever it stands.
    private static (double Min, double Max) WarmupRates(
        CallArguments arguments,
        BindingScope scope,
        double? otherwise
    ) =>
        (
            arguments.GroupValue("warmup_min_lr", scope) ?? 0,
            arguments.GroupValue("warmup_max_lr", scope)
                ?? (arguments.Find("warmup_max_lr") is null ? otherwise : null)
                ?? scope.Value(ScheduleValue.Base())
        );
}
