namespace Anneal.Interop.Python.Reading;

/// <summary>A scheduler is advanced.</summary>
/// <param name="Schedulers">The scheduler; several where branches make different ones.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="CountsUpdates">Whether it is told of an update, beside the epochs that it is told of elsewhere.</param>
internal sealed record SchedulerStepEvent(
    IReadOnlyList<SchedulerValue> Schedulers,
    Arguments Arguments,
    bool CountsUpdates
) : ProgramEvent
{
    /// <summary>Whether it may be one that the source does not show, such as one of a checkpoint.</summary>
    public bool MayBeOther { get; init; }

    /// <summary>The argument; null where there is none.</summary>
    public Value? Argument => Arguments.Values is [var first, ..] ? first : null;

    /// <summary>Whether it says the position itself, so that the order of calls does not matter.</summary>
    public bool SaysPosition => CountsUpdates || Argument is { Traits.Loops.Count: > 0 };
}
