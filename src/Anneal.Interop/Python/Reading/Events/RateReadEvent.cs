namespace Anneal.Interop.Python.Reading;

/// <summary>The present rate is read.</summary>
/// <param name="Owners">The schedulers or the optimizers that are asked.</param>
internal sealed record RateReadEvent(IReadOnlyList<Value> Owners) : ProgramEvent
{
    /// <summary>Whether it calls what is meant for the scheduler's own class: <c>get_lr()</c>.</summary>
    public bool IsInternal { get; init; }
}
