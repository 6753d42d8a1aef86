namespace Anneal.Interop.Python.Reading;

/// <summary>A scheduler is advanced.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Context">Under what it happens.</param>
/// <param name="Schedulers">The scheduler; several where branches make different ones.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="CountsUpdates">Whether it is told of an update, beside the epochs that it is told of elsewhere.</param>
internal sealed record SchedulerStepEvent(
    SourcePlace At,
    EventContext Context,
    IReadOnlyList<SchedulerValue> Schedulers,
    IReadOnlyList<ArgumentValue> Arguments,
    bool CountsUpdates
) : ProgramEvent(At, Context)
{
    /// <summary>The argument; null where there is none.</summary>
    public Value? Argument => Arguments.Count == 0 ? null : Arguments[0].Value;

    /// <summary>Whether it says the position itself, so that the order of calls does not matter.</summary>
    public bool SaysPosition => CountsUpdates || Argument is { Traits.Loops.Count: > 0 };
}
