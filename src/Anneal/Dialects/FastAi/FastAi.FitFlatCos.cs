using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>The full rate for a share of the run, then half a cosine down.</summary>
    /// <param name="nEpoch">Epochs. At least 1.</param>
    /// <param name="lr">The rate, one for all groups or one for each. Default: 0.001, the Learner's.</param>
    /// <param name="divFinal">The rate divided by the last. Not 0; default 1e5.</param>
    /// <param name="pctStart">Share of the run at the full rate. From 0 to 1; default 0.75.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe FitFlatCos(
        long nEpoch,
        IReadOnlyList<double>? lr = null,
        double divFinal = 1e5,
        double pctStart = 0.75
    ) =>
        new FrameworkCall("fastai.fit_flat_cos")
            .With("n_epoch", nEpoch)
            .With("lr", lr)
            .With("div_final", divFinal)
            .With("pct_start", pctStart)
            .ToRecipe();

    private static LegacyDefinition FitFlatCosDefinition =>
        new(
            "fit_flat_cos",
            "The full rate for a share of the run, then half a cosine down.",
            Epochs,
            new LegacyParameter("lr", Rates, "the rate, one for all groups or a list; left out: the Learner's 0.001")
            {
                Default = "None",
            },
            FinalDivisor,
            PeakShare("pct_start", 0.75),
            WeightDecay,
            Callbacks,
            ResetOptimizer
        )
        {
            Formula = "combined_cos(pct_start, lr, lr, lr/div_final)",
            Example = "fastai.fit_flat_cos(5, lr=0.01)",
            Source = Source,
            Conventions = "As long as its epochs. The last update is one step short of the end.",
            CheckWith = arguments => CheckShare("pct_start", arguments.Number("pct_start", 0.75)),
            LengthOfWith = LengthOfEpochs,
            BindWith = (arguments, scope) =>
            {
                var rate = RateOf(arguments, scope, "lr");
                return OverEpochs(
                    Fit(arguments.Number("pct_start", 0.75), rate, rate, rate / arguments.Number("div_final", 1e5)),
                    arguments,
                    scope
                );
            },
        };
}
