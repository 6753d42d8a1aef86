namespace Anneal.Interop.Python.Reading;

/// <summary>
/// A call of something outside of the source that may train: it is called so, or is given an optimizer or a scheduler.
/// </summary>
/// <param name="At">Where it stands.</param>
/// <param name="Context">Under what it happens.</param>
/// <param name="Given">The optimizers and schedulers that it is given.</param>
/// <param name="IsCalledTraining">Whether its name says that it trains.</param>
internal sealed record HandoverEvent(
    SourcePlace At,
    EventContext Context,
    IReadOnlyList<Value> Given,
    bool IsCalledTraining
) : ProgramEvent(At, Context);
