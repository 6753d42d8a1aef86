namespace Anneal.Tuning.Studies;

/// <summary>The time of a process that works on a study: what is left of it, and what a trial takes.</summary>
internal sealed class WorkTime(WorkLimits limits)
{
    private readonly Lock gate = new();
    private readonly long began = limits.Clock.GetTimestamp();
    private double slowest;
    private long? idleSince;

    /// <summary>Whether it has been without a trial for too long.</summary>
    public bool IsIdle =>
        limits.Idle is { } idle && idleSince is { } since && limits.Clock.GetElapsedTime(since) >= idle;

    /// <summary>Takes in whether it has a trial now.</summary>
    public void Note(bool hasTrial) => idleSince = hasTrial ? null : idleSince ?? limits.Clock.GetTimestamp();

    /// <summary>Whether a trial of so many updates may be begun.</summary>
    public bool Admits(long updates)
    {
        if (limits.Time is not { } time)
            return true;
        var left = time - Passed;
        lock (gate)
            return left > TimeSpan.Zero && (left > time / 2 || slowest * updates <= left.TotalSeconds);
    }

    /// <summary>Runs a trial, and takes in how long its updates took where it came to its end.</summary>
    public StudyEvent Timed(long updates, Func<StudyEvent> trial)
    {
        var start = limits.Clock.GetTimestamp();
        var ended = trial();
        if (ended.Outcome == Trials.TrialOutcome.Completed)
            lock (gate)
                slowest = Math.Max(slowest, limits.Clock.GetElapsedTime(start).TotalSeconds / Math.Max(1, updates));
        return ended;
    }

    /// <summary>Stops trials when it is up.</summary>
    public ITimer? StopAtEnd(CancellationTokenSource stop) =>
        limits.Time is { } time
            ? limits.Clock.CreateTimer(_ => stop.Cancel(), null, time, Timeout.InfiniteTimeSpan)
            : null;

    private TimeSpan Passed => limits.Clock.GetElapsedTime(began);
}
