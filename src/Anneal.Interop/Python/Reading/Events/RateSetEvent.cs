namespace Anneal.Interop.Python.Reading;

/// <summary>A rate is written into an optimizer by hand.</summary>
internal sealed record RateSetEvent(OptimizerValue Optimizer, Value Rate) : ProgramEvent;
