namespace Anneal.Interop.Python.Reading;

/// <summary>Optimizers are given a saved state.</summary>
/// <param name="Optimizers">The optimizers.</param>
internal sealed record OptimizerRestoredEvent(IReadOnlyList<OptimizerValue> Optimizers) : ProgramEvent;
