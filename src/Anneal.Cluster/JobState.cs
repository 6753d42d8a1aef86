namespace Anneal.Cluster;

/// <summary>Where a worker is.</summary>
internal enum JobState
{
    /// <summary>It has not begun.</summary>
    Waiting,

    /// <summary>It was handed to somebody else; only the store knows more.</summary>
    HandedOver,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It will never begin unless somebody does something; it may be cancelled.</summary>
    Stuck,

    /// <summary>It has ended.</summary>
    Ended,
}
