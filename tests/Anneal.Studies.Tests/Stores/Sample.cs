using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Studies.Tests.Stores;

/// <summary>A study that is quickly done, and what it finds undisturbed.</summary>
internal static class Sample
{
    public static StudySettings Settings(Strategy? strategy = null) =>
        new()
        {
            Space = new(
                SearchSpace.LogRates(1e-3, 1, 9),
                [Recipe.Parse("cosine(base -> 0)"), Recipe.Parse("linear(base -> 0)")]
            ),
            Rungs = new() { Steps = 900 },
            Strategy = strategy ?? new SuccessiveHalving(),
            Seeds = [0, 1],
        };

    public static void Train(TrialContext context)
    {
        var distance = Math.Log10(context.Candidate.Rate / 0.0316);
        var penalty = context.Candidate.Recipe.ToString() == "cosine(base -> 0)" ? 0 : 0.05;
        context.Report(context.Steps / 2, 9);
        context.Report(context.Steps, distance * distance + penalty + 10.0 / context.Steps + context.Seed * 1e-3);
    }

    /// <summary>The result of the study where nothing happens to it.</summary>
    public static async Task<StudyResult> UndisturbedAsync(Strategy? strategy = null)
    {
        using var study = new Study(Settings(strategy));
        return await study.RunAsync(Train);
    }

    public static IStudyStore Store(string address, StoreSettings? settings = null) =>
        StudyDatabase.Store(StudyAddress.Parse(address), "sample", "", settings);

    /// <summary>The ranking in words.</summary>
    public static IEnumerable<string> Ranking(StudyResult result) =>
        result.Ranking.Select(each =>
            FormattableString.Invariant(
                $"{each.Candidate.Recipe} {each.Candidate.Rate} {string.Join(' ', each.Values)}"
            )
        );
}
