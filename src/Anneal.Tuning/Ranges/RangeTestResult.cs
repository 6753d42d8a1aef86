using System.Globalization;

namespace Anneal.Tuning.Ranges;

/// <summary>What a range test found. Either there is a suggestion, or a reason why there is none.</summary>
public sealed record RangeTestResult
{
    /// <summary>Rules, or seeds, that lie further apart are not believed.</summary>
    private const double MostRatio = 10;

    /// <summary>The rate to begin with; null where the test does not say one.</summary>
    public double? SuggestedRate { get; private init; }

    /// <summary>The lowest rate that a rule says; null where none could be read.</summary>
    public double? Low { get; private init; }

    /// <summary>The greatest rate that a rule says; null where none could be read.</summary>
    public double? High { get; private init; }

    /// <summary>The medians over the seeds; null where a seed could not be read.</summary>
    public RangeTestRules? Rules { get; private init; }

    /// <summary>The least rate at which a seed diverged; null where none did.</summary>
    public double? DivergenceRate { get; private init; }

    /// <summary>What was seen with each seed.</summary>
    public required ValueList<RangeTestSeed> Seeds { get; init; }

    /// <summary>Updates that were made for it, by all seeds.</summary>
    public long CostSteps => Seeds.Sum(seed => (long)seed.Steps);

    /// <summary>Why there is no suggestion; null where there is one.</summary>
    public string? Reason { get; private init; }

    /// <summary>Reads recordings that are over.</summary>
    /// <param name="recordings">One for each seed, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static RangeTestResult Of(IEnumerable<RangeTestRecording> recordings)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        RangeTestSeed[] seeds = [.. recordings.Select(RangeTestSeed.Of)];
        if (seeds.Length == 0)
            throw new ArgumentException("There must be at least one recording, but was none.", nameof(recordings));
        var result = new RangeTestResult
        {
            Seeds = [.. seeds],
            DivergenceRate = seeds.Min(seed => seed.DivergenceRate),
        };
        if (seeds.FirstOrDefault(seed => seed.Rules is null) is { } unread)
            return result with { Reason = seeds.Length == 1 ? unread.Reason : $"seed {unread.Seed}: {unread.Reason}" };

        var rules = RangeTestRules.MedianOf([.. seeds.Select(seed => seed.Rules!)]);
        var votes = rules.Votes.OrderBy(vote => vote.Rate).ToArray();
        result = result with { Rules = rules, Low = votes[0].Rate, High = votes[^1].Rate };
        var alone = seeds
            .Select(seed => (Who: $"seed {seed.Seed}", Rate: seed.Rules!.Suggestion))
            .OrderBy(seed => seed.Rate);
        var reason = Disagreement("rules", votes) ?? Disagreement("seeds", [.. alone]);
        return reason is null ? result with { SuggestedRate = rules.Suggestion } : result with { Reason = reason };
    }

    private static string? Disagreement(string what, (string Who, double Rate)[] rates)
    {
        var (least, most) = (rates[0], rates[^1]);
        return most.Rate <= MostRatio * least.Rate
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"the {what} lie more than a decade apart: {least.Who} says {least.Rate:G3}, {most.Who} says "
                    + $"{most.Rate:G3}"
            );
    }
}
