namespace Anneal.Interop.Python.Reading;

/// <summary>An optimizer makes an update.</summary>
internal sealed record OptimizerStepEvent(
    SourcePlace At,
    EventContext Context,
    IReadOnlyList<OptimizerValue> Optimizers
) : ProgramEvent(At, Context);
