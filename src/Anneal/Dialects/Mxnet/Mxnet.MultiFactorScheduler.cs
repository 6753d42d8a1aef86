using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Mxnet
{
    /// <summary>Multiplies the rate by <paramref name="factor"/> after each of the listed updates.</summary>
    /// <param name="step">Updates after which the rate drops, increasing, at least 1 each. At least one.</param>
    /// <param name="factor">What each drop multiplies by. At most 1; default 1.</param>
    /// <param name="baseLr">The rate after the warm-up. Default 0.01.</param>
    /// <param name="warmupSteps">Length of the warm-up in updates. At least 0; default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. At most <paramref name="baseLr"/>; default
    /// 0.</param>
    /// <param name="warmupMode"><c>linear</c> (the default) or <c>constant</c>.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/> with milestones one update later.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiFactorScheduler(
        IEnumerable<double> step,
        double factor = 1,
        double baseLr = 0.01,
        long warmupSteps = 0,
        double warmupBeginLr = 0,
        string warmupMode = "linear"
    ) =>
        new FrameworkCall("mxnet.MultiFactorScheduler")
            .With("step", step)
            .With("factor", factor)
            .With("base_lr", baseLr)
            .With("warmup_steps", warmupSteps)
            .With("warmup_begin_lr", warmupBeginLr)
            .With("warmup_mode", warmupMode)
            .ToRecipe();

    private static LegacyDefinition MultiFactorSchedulerDefinition =>
        new(
            "MultiFactorScheduler",
            "Multiplies the rate by factor after each of the listed updates.",
            [
                new LegacyParameter(
                    "step",
                    Kinds.ListOf(Kinds.AnyNumber),
                    "updates after which the rate drops, increasing, at least 1 each"
                )
                {
                    IsRequired = true,
                },
                Factor,
                BaseLr,
                .. WarmupParameters,
            ]
        )
        {
            Formula = "base_lr * factor^(steps < t)",
            Source = SourceFile,
            Example = "mxnet.MultiFactorScheduler(step=[100, 200], factor=0.1, base_lr=0.1)",
            Conventions =
                "Drops one update after the boundary: update number step[0] (from 0) still has the old rate "
                + "(torch.MultiStepLR and d2l drop at it). Drops due during the warm-up are made up for when it "
                + "ends. The last rate stays.",
            CheckWith = arguments => CheckWarmup(arguments) ?? CheckSteps(arguments) ?? FactorAboveOne(arguments),
            BindWith = (arguments, scope) =>
            {
                var trace = BindMultiFactorTrace(arguments, scope);
                return trace.Warmup.ThenInTheMiddleOf(
                    new MultiStepDecay(
                        trace.Warmup.FinalRate,
                        trace.Factor,
                        [.. trace.Milestones.Select(step => (long)Math.Floor(step) + 1)]
                    )
                );
            },
            ReplayWith = BindMultiFactorTrace,
        };

    private static MxnetMultiFactorTrace BindMultiFactorTrace(CallArguments arguments, BindingScope scope) =>
        new(Warmup(arguments, scope), Steps(arguments), arguments.Number("factor", 1));

    private static ValueList<double> Steps(CallArguments arguments) =>
        [.. arguments.Items("step").Select(item => ((ValueArgument)item).Value.Number)];

    private static string? CheckSteps(CallArguments arguments)
    {
        var steps = Steps(arguments);
        if (steps.Count == 0)
            return "'step' of 'mxnet.MultiFactorScheduler' must have at least one entry, but is empty.";
        if (steps[0] < 1)
            return "'step' of 'mxnet.MultiFactorScheduler' must have entries that are at least 1, but the first is "
                + $"{NumberText.Format(steps[0])}.";
        for (var i = 1; i < steps.Count; i++)
            if (steps[i] <= steps[i - 1])
                return $"'step' of 'mxnet.MultiFactorScheduler' must increase, but {NumberText.Format(steps[i])} came "
                    + $"after {NumberText.Format(steps[i - 1])}.";
        return null;
    }
}
