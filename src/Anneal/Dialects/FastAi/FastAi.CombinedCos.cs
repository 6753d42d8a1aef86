using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>Half a cosine to the middle value, then half a cosine to the end.</summary>
    /// <param name="pct">The first one's share of the run. From 0 to 1.</param>
    /// <param name="start">Value at the start. Finite.</param>
    /// <param name="middle">Value between the two. Finite.</param>
    /// <param name="end">Value at the end. Finite.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CombinedCos(double pct, double start, double middle, double end) =>
        new FrameworkCall("fastai.combined_cos")
            .With("pct", pct)
            .With("start", start)
            .With("middle", middle)
            .With("end", end)
            .ToRecipe();

    private static LegacyDefinition CombinedCosDefinition =>
        new(
            "combined_cos",
            "Half a cosine to the middle value, then half a cosine to the end.",
            new LegacyParameter("pct", Kinds.AnyNumber, "the first one's share of the run, from 0 to 1")
            {
                IsRequired = true,
            },
            Start,
            new LegacyParameter("middle", Kinds.Real, "value between the two") { IsRequired = true },
            End
        )
        {
            Formula = "combine_scheds([pct, 1 - pct], [SchedCos(start, middle), SchedCos(middle, end)])",
            Example = "fastai.combined_cos(0.25, 0.95, 0.85, 0.95)",
            Source = Source,
            Conventions = "The middle value is reached at share pct. With pct 1 the end of the run has no value (NaN).",
            CheckWith = arguments => CheckShare("pct", arguments.Number("pct", 0)),
            ProgressWith = (arguments, scope) =>
                TwoCosines(
                    arguments.Number("pct", 0),
                    scope.Value(arguments.Value("start")),
                    scope.Value(arguments.Value("middle")),
                    scope.Value(arguments.Value("end"))
                ),
        };

    private static string? CheckShare(string name, double share) =>
        CheckShares($"{name}, 1 - {name}", [share, 1 - share]);

    private static CombinedProgress TwoCosines(double share, double start, double middle, double end) =>
        CombinedProgress.Of([new CosineProgress(start, middle), new CosineProgress(middle, end)], [share, 1 - share]);
}
