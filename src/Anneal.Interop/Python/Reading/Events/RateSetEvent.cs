namespace Anneal.Interop.Python.Reading;

/// <summary>A rate is written into an optimizer by hand.</summary>
internal sealed record RateSetEvent(SourcePlace At, EventContext Context, OptimizerValue Optimizer, Value Rate)
    : ProgramEvent(At, Context);
