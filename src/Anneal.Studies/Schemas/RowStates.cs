using Anneal.Tuning.Trials;

namespace Anneal.Studies.Schemas;

/// <summary>The words for states in the tables.</summary>
internal static class RowStates
{
    public const string Running = "running",
        Lost = "lost",
        Open = "open",
        Done = "done";

    /// <summary>The word for how an attempt ended.</summary>
    public static string Of(TrialOutcome outcome) =>
        outcome switch
        {
            TrialOutcome.Completed => "completed",
            TrialOutcome.Diverged => "diverged",
            TrialOutcome.Failed => "failed",
            TrialOutcome.TimedOut => "timed_out",
            TrialOutcome.Stopped => "stopped",
            _ => Lost,
        };
}
