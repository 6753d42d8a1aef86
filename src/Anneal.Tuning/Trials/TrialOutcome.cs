namespace Anneal.Tuning.Trials;

/// <summary>How the training of an assignment ended.</summary>
public enum TrialOutcome
{
    /// <summary>It came to its budget and has a value.</summary>
    Completed,

    /// <summary>Its value ceased to be finite. A result: it is not tried again.</summary>
    Diverged,

    /// <summary>It threw, or ended without a value. Not tried again.</summary>
    Failed,

    /// <summary>It took longer than it may. Not tried again.</summary>
    TimedOut,

    /// <summary>The study was stopped. It begins again when the study goes on.</summary>
    Stopped,

    /// <summary>Nobody knows how it ended: the process that ran it is gone. It begins again.</summary>
    Lost,
}
