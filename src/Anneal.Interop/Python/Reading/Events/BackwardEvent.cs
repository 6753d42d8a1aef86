namespace Anneal.Interop.Python.Reading;

/// <summary>Gradients are computed.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Context">Under what it happens.</param>
/// <param name="Loss">What is differentiated.</param>
/// <param name="KeepsGraph">Whether it may be done again.</param>
internal sealed record BackwardEvent(SourcePlace At, EventContext Context, Value Loss, bool KeepsGraph)
    : ProgramEvent(At, Context);
