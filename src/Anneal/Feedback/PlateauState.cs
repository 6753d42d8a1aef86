namespace Anneal;

/// <summary>What <see cref="ReduceOnPlateau"/> remembers between two values of its metric.</summary>
public sealed record PlateauState : FeedbackState
{
    /// <summary>The best value so far; null before the first one that is a number.</summary>
    public double? Best { get; init; }

    /// <summary>Values in a row that were no improvement. Default 0.</summary>
    public long BadCount { get; init; }

    /// <summary>Values that are still not counted. Default 0.</summary>
    public long CooldownLeft { get; init; }

    /// <summary>What the schedule's value is multiplied by. Default 1.</summary>
    public double Factor { get; init; } = 1;
}
