namespace Anneal.Tuning.Ranges;

/// <summary>One update that a range test asks for.</summary>
/// <param name="Index">Updates of this seed before it.</param>
/// <param name="LearningRate">The rate to make it with.</param>
/// <param name="Seed">What the order of the examples, and whatever else is drawn, should follow from.</param>
public readonly record struct RangeTestStep(int Index, double LearningRate, ulong Seed);
