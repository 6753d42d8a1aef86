namespace Anneal;

/// <summary>What <see cref="GreedyRate"/> remembers between two values of its metric.</summary>
/// <param name="Best">The best value so far; null before the first one that is a number.</param>
/// <param name="GoodCount">Values in a row that were an improvement.</param>
/// <param name="BadCount">Values in a row that were none.</param>
/// <param name="CooldownLeft">Values that are still not counted after a reduction.</param>
/// <param name="WarmupLeft">Values that are still not counted after a rise.</param>
/// <param name="ResetLeft">Reductions at the lowest rate until everything begins anew.</param>
/// <param name="Rates">The rates of all parameter groups.</param>
/// <param name="Window">The latest values, where they are averaged.</param>
/// <param name="WindowSum">Their running sum.</param>
public sealed record GreedyState(
    double? Best,
    long GoodCount,
    long BadCount,
    double CooldownLeft,
    double WarmupLeft,
    double ResetLeft,
    ValueList<double> Rates,
    ValueList<double> Window,
    double WindowSum
) : FeedbackState;
