using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>The one-cycle policy: the rate rises and falls by half cosines, the momentum falls and rises.</summary>
    /// <param name="nEpoch">Epochs. At least 1.</param>
    /// <param name="lrMax">Highest rate, one for all groups or one for each. Default: 0.001, the Learner's.</param>
    /// <param name="div">The highest rate divided by the first. Not 0; default 25.</param>
    /// <param name="divFinal">The highest rate divided by the last. Not 0; default 1e5.</param>
    /// <param name="pctStart">Share of the run in which the rate rises. From 0 to 1; default 0.25.</param>
    /// <param name="moms">Momentum at the start, at the highest rate, at the end. Default 0.95, 0.85, 0.95.</param>
    /// <returns>The recipe, which brings the momentum along.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe FitOneCycle(
        long nEpoch,
        IReadOnlyList<double>? lrMax = null,
        double div = 25,
        double divFinal = 1e5,
        double pctStart = 0.25,
        IReadOnlyList<double>? moms = null
    ) =>
        new FrameworkCall("fastai.fit_one_cycle")
            .With("n_epoch", nEpoch)
            .With("lr_max", lrMax)
            .With("div", div)
            .With("div_final", divFinal)
            .With("pct_start", pctStart)
            .With("moms", moms)
            .ToRecipe();

    private static LegacyDefinition FitOneCycleDefinition =>
        new(
            "fit_one_cycle",
            "The one-cycle policy: the rate rises and falls by half cosines, the momentum falls and rises.",
            Epochs,
            new LegacyParameter(
                "lr_max",
                Rates,
                "highest rate, one for all groups or a list; left out: the Learner's 0.001"
            )
            {
                Default = "None",
            },
            new LegacyParameter("div", Divisor, "highest rate / first rate") { Default = "25.0" },
            FinalDivisor,
            PeakShare("pct_start", 0.25),
            WeightDecay,
            new LegacyParameter(
                "moms",
                Kinds.AnyOf(Kinds.ListOf(Kinds.AnyNumber), Kinds.None),
                "momentum at the start, at the highest rate, at the end"
            )
            {
                Default = "(0.95, 0.85, 0.95)",
            },
            Callbacks,
            ResetOptimizer
        )
        {
            Formula = "combined_cos(pct_start, lr_max/div, lr_max, lr_max/div_final)",
            Example = "fastai.fit_one_cycle(5, lr_max=0.01)",
            Source = Source + "; Smith and Topin 2017, arXiv:1708.07120",
            Conventions =
                "As long as its epochs. The last update is one step short of the end. torch's OneCycleLR has other "
                + "defaults: 0.3 of the run, and ends at the first rate divided by 1e4.",
            CheckWith = arguments =>
                CheckShare("pct_start", arguments.Number("pct_start", 0.25))
                ?? (
                    arguments.Items("moms").Count is 0 or 3
                        ? null
                        : $"'moms' must have 3 values, but has {arguments.Items("moms").Count}."
                ),
            LengthOfWith = LengthOfEpochs,
            BindWith = (arguments, scope) =>
            {
                var peak = RateOf(arguments, scope, "lr_max");
                return OverEpochs(
                    Fit(
                        arguments.Number("pct_start", 0.25),
                        peak / arguments.Number("div", 25),
                        peak,
                        peak / arguments.Number("div_final", 1e5)
                    ),
                    arguments,
                    scope
                );
            },
            CompanionsWith = (arguments, scope) =>
            {
                double[] momentum = arguments.Has("moms")
                    ? [.. arguments.Items("moms").Select(item => ((ValueArgument)item).Value.Number)]
                    : [0.95, 0.85, 0.95];
                return
                [
                    new NamedCurve(
                        "momentum",
                        OverEpochs(
                            Fit(arguments.Number("pct_start", 0.25), momentum[0], momentum[1], momentum[2]),
                            arguments,
                            scope
                        )
                    ),
                ];
            },
        };
}
