namespace Anneal;

/// <summary>What <see cref="ReduceOnPlateau"/> remembers between two values of its metric.</summary>
/// <param name="Best">The best value so far; null before the first one that is a number.</param>
/// <param name="BadCount">Values in a row that were no improvement.</param>
/// <param name="CooldownLeft">Values that are still not counted.</param>
/// <param name="Factor">What the schedule's value is multiplied by.</param>
public sealed record PlateauState(double? Best = null, long BadCount = 0, long CooldownLeft = 0, double Factor = 1)
    : FeedbackState;
