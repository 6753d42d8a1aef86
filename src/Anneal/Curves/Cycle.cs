namespace Anneal.Curves;

/// <summary>One cycle of a curve that goes through cycles.</summary>
/// <param name="Start">Its first step.</param>
/// <param name="Steps">Its length in steps.</param>
internal readonly record struct Cycle(double Start, double Steps);
