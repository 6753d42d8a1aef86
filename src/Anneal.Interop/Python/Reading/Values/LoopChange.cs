namespace Anneal.Interop.Python.Reading;

/// <summary>How a loop changes a number from pass to pass.</summary>
/// <param name="At">Where it does.</param>
/// <param name="Loop">Where the innermost loop around that stands.</param>
/// <param name="Increment">What is added to it in every pass; null where it is changed otherwise.</param>
internal sealed record LoopChange(SourcePlace At, SourcePlace Loop, double? Increment);
