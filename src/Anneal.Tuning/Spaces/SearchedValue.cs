namespace Anneal.Tuning.Spaces;

/// <summary>A named value of a candidate besides rate and schedule: an optimizer, a batch size, a momentum.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The value, as text.</param>
public readonly record struct SearchedValue(string Name, string Value);
