using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Mxnet
{
    /// <summary>
    /// Multiplies the rate by <paramref name="factor"/> once every <paramref name="step"/> updates, down to a floor.
    /// </summary>
    /// <param name="step">Updates between drops. At least 1.</param>
    /// <param name="factor">What each drop multiplies by. At most 1; default 1.</param>
    /// <param name="stopFactorLr">What no drop goes below. Default 1e-8.</param>
    /// <param name="baseLr">The rate after the warm-up. Default 0.01.</param>
    /// <param name="warmupSteps">Length of the warm-up in updates. At least 0; default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. At most <paramref name="baseLr"/>; default
    /// 0.</param>
    /// <param name="warmupMode"><c>linear</c> (the default) or <c>constant</c>.</param>
    /// <returns>The recipe; lowers to <see cref="StepDecay"/> one update later.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe FactorScheduler(
        double step,
        double factor = 1,
        double stopFactorLr = 1e-8,
        double baseLr = 0.01,
        long warmupSteps = 0,
        double warmupBeginLr = 0,
        string warmupMode = "linear"
    ) =>
        new FrameworkCall("mxnet.FactorScheduler")
            .With("step", step)
            .With("factor", factor)
            .With("stop_factor_lr", stopFactorLr)
            .With("base_lr", baseLr)
            .With("warmup_steps", warmupSteps)
            .With("warmup_begin_lr", warmupBeginLr)
            .With("warmup_mode", warmupMode)
            .ToRecipe();

    private static LegacyDefinition FactorSchedulerDefinition =>
        new(
            "FactorScheduler",
            "Multiplies the rate by factor once every step updates, down to a floor.",
            [
                new LegacyParameter("step", Kinds.AnyNumber, "updates between drops; at least 1") { IsRequired = true },
                Factor,
                new LegacyParameter("stop_factor_lr", Kinds.Real, "what no drop goes below") { Default = "1e-8" },
                BaseLr,
                .. WarmupParameters,
            ]
        )
        {
            Formula =
                "max(stop_factor_lr, base_lr * factor^floor((t - 1)/step)) from update step + 1 on, base_lr before",
            Source = SourceFile,
            Example = "mxnet.FactorScheduler(step=10, factor=0.9, base_lr=0.1)",
            Conventions =
                "Drops one update after the boundary: update number step (from 0) still has the old rate. Drops due "
                + "during the warm-up are made up for when it ends. The first drop raises a rate that is below "
                + "stop_factor_lr. Never ends.",
            CheckWith = arguments =>
                CheckWarmup(arguments)
                ?? arguments.Violation("step", "at least 1", step => step >= 1)
                ?? FactorAboveOne(arguments),
            BindWith = (arguments, scope) =>
            {
                var trace = BindFactorTrace(arguments, scope);
                return trace.Closed is { } closed ? trace.Warmup.ThenInTheMiddleOf(closed) : trace;
            },
            ReplayWith = BindFactorTrace,
        };

    private static MxnetFactorTrace BindFactorTrace(CallArguments arguments, BindingScope scope) =>
        new(
            Warmup(arguments, scope),
            arguments.Number("step", 1),
            arguments.Number("factor", 1),
            arguments.OptionalValue("stop_factor_lr") is { } floor ? scope.Value(floor) : 1e-8
        );
}
