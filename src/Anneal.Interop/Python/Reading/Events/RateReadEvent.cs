namespace Anneal.Interop.Python.Reading;

/// <summary>The present rate is read.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Context">Under what it happens.</param>
/// <param name="Owners">The schedulers or the optimizers that are asked.</param>
internal sealed record RateReadEvent(SourcePlace At, EventContext Context, IReadOnlyList<Value> Owners)
    : ProgramEvent(At, Context);
