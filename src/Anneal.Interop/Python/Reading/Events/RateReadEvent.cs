namespace Anneal.Interop.Python.Reading;

/// <summary>The present rate is read.</summary>
/// <param name="Owners">The schedulers or the optimizers that are asked.</param>
internal sealed record RateReadEvent(IReadOnlyList<Value> Owners) : ProgramEvent;
