using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Strategies;

/// <summary>What a strategy wants next.</summary>
public readonly record struct Proposal
{
    private Proposal(Assignment? assignment, bool isDone) => (Assignment, IsDone) = (assignment, isDone);

    /// <summary>What to train; null where there is nothing before a running trial ends, or nothing at all.</summary>
    public Assignment? Assignment { get; }

    /// <summary>Whether the search is over.</summary>
    public bool IsDone { get; }

    /// <summary>Nothing before a running trial ends.</summary>
    public static Proposal Wait { get; }

    /// <summary>The search is over.</summary>
    public static Proposal Done { get; } = new(null, isDone: true);

    /// <summary>Something to train.</summary>
    public static Proposal Train(Assignment assignment) => new(assignment, isDone: false);
}
