namespace Anneal.Interop.Python.Reading;

/// <summary>A rate is written into an optimizer by hand.</summary>
/// <param name="Optimizer">The optimizer.</param>
/// <param name="Rate">The rate, or what the present one is changed by.</param>
/// <param name="Operator">How the present one is changed; null where the rate is a new one.</param>
/// <param name="Frames">The calls within which it happens, the outermost first.</param>
internal sealed record RateSetEvent(
    OptimizerValue Optimizer,
    Value Rate,
    string? Operator,
    IReadOnlyList<CallFrame> Frames
) : ProgramEvent;
