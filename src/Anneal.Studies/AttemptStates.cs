using Anneal.Tuning.Trials;

namespace Anneal.Studies;

/// <summary>The words for the states of attempts and trials.</summary>
public static class AttemptStates
{
    /// <summary>It trains.</summary>
    public const string Running = "running";

    /// <summary>It came to its end, with a value.</summary>
    public const string Completed = "completed";

    /// <summary>Its value was not finite.</summary>
    public const string Diverged = "diverged";

    /// <summary>It could not be trained.</summary>
    public const string Failed = "failed";

    /// <summary>It took longer than it may.</summary>
    public const string TimedOut = "timed_out";

    /// <summary>It was asked to stop, and is trained again.</summary>
    public const string Stopped = "stopped";

    /// <summary>Its process is gone.</summary>
    public const string Lost = "lost";

    /// <summary>The word for how an attempt ended.</summary>
    /// <param name="outcome">How.</param>
    public static string Of(TrialOutcome outcome) =>
        outcome switch
        {
            TrialOutcome.Completed => Completed,
            TrialOutcome.Diverged => Diverged,
            TrialOutcome.Failed => Failed,
            TrialOutcome.TimedOut => TimedOut,
            TrialOutcome.Stopped => Stopped,
            _ => Lost,
        };
}
