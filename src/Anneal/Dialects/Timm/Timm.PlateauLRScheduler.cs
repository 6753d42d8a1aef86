using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Timm
{
    /// <summary>
    /// Multiplies the rate when a metric has stopped improving, behind a linear warm-up in which the metric is not
    /// looked at.
    /// </summary>
    /// <param name="decayRate">What each reduction multiplies by. Less than 1; default 0.1.</param>
    /// <param name="patienceT">Bad values in a row that are borne; one more reduces the rate. Default 10.</param>
    /// <param name="threshold">Share of the best value by which a value must be better. Default 1e-4.</param>
    /// <param name="cooldownT">Values after a reduction that are not counted as bad. Default 0.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="lrMin">The rate is not reduced below this. Default 0.</param>
    /// <param name="mode"><c>min</c> or <c>max</c>: which way the metric gets better. Default <c>max</c>.</param>
    /// <returns>The recipe: a constant or a <see cref="LinearRamp"/>, with <see cref="ReduceOnPlateau"/> as its
    /// feedback.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PlateauLRScheduler(
        double decayRate = 0.1,
        long patienceT = 10,
        double threshold = 1e-4,
        long cooldownT = 0,
        double warmupT = 0,
        double warmupLrInit = 0,
        double lrMin = 0,
        string mode = "max"
    ) =>
        new FrameworkCall("timm.PlateauLRScheduler")
            .With("decay_rate", decayRate)
            .With("patience_t", patienceT)
            .With("threshold", threshold)
            .With("cooldown_t", cooldownT)
            .With(WarmupLength, warmupT)
            .With(WarmupStart, warmupLrInit)
            .With("lr_min", lrMin)
            .With("mode", mode)
            .ToRecipe();

    private static LegacyDefinition PlateauLRSchedulerDefinition =>
        new(
            "PlateauLRScheduler",
            "Multiplies the rate when a metric has stopped improving, behind a linear warm-up in which the metric is "
                + "not looked at.",
            [
                Optimizer,
                new LegacyParameter(
                    "decay_rate",
                    Kinds.Number("a number less than 1", number => number < 1),
                    "what each reduction multiplies by"
                )
                {
                    Default = "0.1",
                },
                new LegacyParameter(
                    "patience_t",
                    Kinds.AnyNumber,
                    "bad values in a row that are borne; one more reduces the rate"
                )
                {
                    Default = "10",
                },
                new LegacyParameter("verbose", Kinds.Boolean, "says nothing here") { Default = "True" },
                new LegacyParameter(
                    "threshold",
                    Kinds.AnyNumber,
                    "share of the best value by which a value must be better"
                )
                {
                    Default = "1e-4",
                },
                new LegacyParameter(
                    "cooldown_t",
                    Kinds.AnyNumber,
                    "values after a reduction that are not counted as bad"
                )
                {
                    Default = "0",
                },
                new LegacyParameter(WarmupLength, Kinds.AnyNumber, "steps of the linear warm-up") { Default = "0" },
                new LegacyParameter(WarmupStart, Kinds.Real, "rate at the start of the warm-up") { Default = "0" },
                new LegacyParameter("lr_min", PerGroup.Kind, "the rate is not reduced below this") { Default = "0" },
                new LegacyParameter("mode", Kinds.Choice("min", "max"), "which way the metric gets better")
                {
                    Default = "'max'",
                },
                Noise[0],
                new LegacyParameter("noise_type", Kinds.Text, "says nothing without noise") { Default = "'normal'" },
                .. Noise[1..],
                Initialize,
            ]
        )
        {
            UsesBase = true,
            Formula = "t <= warmup_t: init + (base - init) * t/warmup_t; then base * decay_rate^reductions",
            Source = "timm, scheduler/plateau_lr.py, over PyTorch's ReduceLROnPlateau",
            Conventions =
                "More is better unless mode='min', other than in PyTorch. Metrics up to and including epoch warmup_t "
                + "are not looked at. The rate falls when more than patience_t values in a row were bad.",
            Example = "timm.PlateauLRScheduler(decay_rate=0.5, patience_t=3, mode='min')",
            BindWith = (arguments, scope) =>
            {
                var (rate, warmup) = (scope.Value(ScheduleValue.Base()), arguments.Number(WarmupLength, 0));
                if (warmup == 0)
                    return new Constant(rate);
                var start = WarmupRate(arguments, scope);
                // A warm-up that ends between two steps stops at the step before.
                var whole = Math.Max(0, Math.Floor(warmup));
                return new LinearRamp(start, start + (rate - start) * whole / warmup, whole);
            },
            // Numbers beyond the ranges of our own feedback act as the nearest one inside: counters are compared with
            // '>' and are never negative.
            FeedbackWith = (arguments, scope) =>
                [
                    new ReduceOnPlateau
                    {
                        Factor = Math.Max(0, arguments.Number("decay_rate", 0.1)),
                        Patience = (long)Math.Max(-1, Math.Floor(arguments.Number("patience_t", 10))),
                        Threshold = arguments.Number("threshold", 1e-4),
                        Cooldown = (long)Math.Max(0, Math.Ceiling(arguments.Number("cooldown_t", 0))),
                        MinRate = Math.Max(0, arguments.GroupValue("lr_min", scope) ?? 0),
                        Mode = arguments.Text("mode", "max") == "min" ? PlateauMode.Min : PlateauMode.Max,
                        IgnoreUntilStep = (long)Math.Max(-1, Math.Floor(arguments.Number(WarmupLength, 0))),
                    },
                ],
        };
}
