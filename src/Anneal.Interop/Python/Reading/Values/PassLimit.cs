namespace Anneal.Interop.Python.Reading;

/// <summary>Where a counter ends a run, whatever its loops would do.</summary>
/// <param name="Most">How far it counts.</param>
/// <param name="CountsUpdates">Whether it counts updates, where several batches make one.</param>
internal sealed record PassLimit(Value Most, bool CountsUpdates);
