namespace Anneal;

/// <summary>What <see cref="GreedyRate"/> remembers between two values of its metric.</summary>
public sealed record GreedyState : FeedbackState
{
    /// <summary>The best value so far; null before the first one that is a number.</summary>
    public double? Best { get; init; }

    /// <summary>Values in a row that were an improvement. Default 0.</summary>
    public long GoodCount { get; init; }

    /// <summary>Values in a row that were none. Default 0.</summary>
    public long BadCount { get; init; }

    /// <summary>Values that are still not counted after a reduction. Default 0.</summary>
    public double CooldownLeft { get; init; }

    /// <summary>Values that are still not counted after a rise. Default 0.</summary>
    public double WarmupLeft { get; init; }

    /// <summary>Reductions at the lowest rate until everything begins again.</summary>
    public required double ResetLeft { get; init; }

    /// <summary>The rates of all parameter groups.</summary>
    public required ValueList<double> Rates { get; init; }

    /// <summary>The latest values, where they are averaged.</summary>
    public ValueList<double> Window { get; init; } = [];

    /// <summary>Their running sum.</summary>
    public double WindowSum { get; init; }
}
