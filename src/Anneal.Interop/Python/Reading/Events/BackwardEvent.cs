namespace Anneal.Interop.Python.Reading;

/// <summary>Gradients are computed.</summary>
/// <param name="Loss">What is differentiated.</param>
/// <param name="KeepsGraph">Whether it may be done again.</param>
internal sealed record BackwardEvent(Value Loss, bool KeepsGraph) : ProgramEvent;
