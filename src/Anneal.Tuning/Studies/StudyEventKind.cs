namespace Anneal.Tuning.Studies;

/// <summary>What happened in a study.</summary>
public enum StudyEventKind
{
    /// <summary>The study began: its plan.</summary>
    Study,

    /// <summary>An assignment began to train.</summary>
    Started,

    /// <summary>It reported a value.</summary>
    Reported,

    /// <summary>It ended.</summary>
    Ended,

    /// <summary>It has no value, and somebody wants it to be tried again.</summary>
    Retried,
}
