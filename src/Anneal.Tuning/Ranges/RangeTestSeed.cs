namespace Anneal.Tuning.Ranges;

/// <summary>What a range test saw with one seed.</summary>
public sealed record RangeTestSeed
{
    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Updates that were made.</summary>
    public required int Steps { get; init; }

    /// <summary>The rates that were tried, growing.</summary>
    public required ValueList<double> Rates { get; init; }

    /// <summary>The smoothed loss at each of <see cref="Rates"/>.</summary>
    public required ValueList<double> Losses { get; init; }

    /// <summary>The rate at which the loss had diverged; null where it did not.</summary>
    public required double? DivergenceRate { get; init; }

    /// <summary>What the rules read; null where there is nothing to read.</summary>
    public required RangeTestRules? Rules { get; init; }

    /// <summary>Why there is nothing to read; null where there is.</summary>
    public required string? Reason { get; init; }

    /// <summary>What a recording shows.</summary>
    internal static RangeTestSeed Of(RangeTestRecording recording)
    {
        var (rules, reason) = new RangeTestReading(recording).Read();
        return new()
        {
            Seed = recording.Seed,
            Steps = recording.Count,
            Rates = [.. Enumerable.Range(0, recording.Smoothed.Count).Select(recording.RateAt)],
            Losses = [.. recording.Smoothed],
            DivergenceRate = recording.DivergenceRate,
            Rules = rules,
            Reason = reason,
        };
    }
}
