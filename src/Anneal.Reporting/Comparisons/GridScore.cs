namespace Anneal.Reporting.Comparisons;

/// <summary>One cell of a grid search: a schedule at a rate.</summary>
public sealed record GridScore
{
    /// <summary>The schedule as text.</summary>
    public required string Schedule { get; init; }

    /// <summary>The base rate. Greater than 0.</summary>
    public required double Rate { get; init; }

    /// <summary>The share of validation examples classified rightly, 0 to 1; NaN where every seed diverged.</summary>
    public required MeanAndDeviation ValidationAccuracy { get; init; }

    /// <summary>How many seeds diverged.</summary>
    public required int Diverged { get; init; }
}
