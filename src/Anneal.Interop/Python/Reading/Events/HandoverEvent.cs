namespace Anneal.Interop.Python.Reading;

/// <summary>
/// A call of something outside of the source that may train: it is called so, or is given an optimizer or a scheduler.
/// </summary>
/// <param name="Given">The optimizers and schedulers that it is given.</param>
/// <param name="IsCalledTraining">Whether its name says that it trains.</param>
internal sealed record HandoverEvent(IReadOnlyList<Value> Given, bool IsCalledTraining) : ProgramEvent;
