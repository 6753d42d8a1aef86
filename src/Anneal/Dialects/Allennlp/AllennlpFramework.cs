using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of AllenNLP by the names that its configurations have for them.</summary>
internal static class AllennlpFramework
{
    public const string Name = "allennlp";

    public static Framework Instance { get; } =
        new(Name, ["allennlp.training.learning_rate_schedulers"], () =>
            [
                new AllennlpSlantedTriangular(),
                new AllennlpNoam(),
                new AllennlpPolynomialDecay(),
                new AllennlpLinearWithWarmup(),
                new AllennlpCosine(),
                new AllennlpStep(),
                new AllennlpMultiStep(),
                new AllennlpExponential(),
                new AllennlpReduceOnPlateau(),
                new AllennlpCombined(),
            ]
        )
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.Map("learning_rate_scheduler") is { } scheduler ? TypedDictionary.Of(Name, scheduler) : null,
        };
}
