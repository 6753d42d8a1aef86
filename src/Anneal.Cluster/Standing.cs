using Anneal.Studies;

namespace Anneal.Cluster;

/// <summary>Whether a worker is still to be counted on: what its starter says, and what the store has seen.</summary>
internal static class Standing
{
    private const double SecondsToBeListed = 15;

    /// <summary>Why it is gone; null where it is there, or on its way.</summary>
    /// <param name="worker">What the store knows.</param>
    /// <param name="job">What its starter knows; null for nothing.</param>
    public static string? WhyGone(WorkerRecord worker, WorkerJob? job) =>
        job?.State switch
        {
            JobState.Running or JobState.Waiting => null,
            JobState.Ended or JobState.Stuck => worker.Why ?? job.Why ?? "it ended",
            JobState.HandedOver when worker.Started is null => null,
            _ => OfStore(worker),
        };

    private static string? OfStore(WorkerRecord worker)
    {
        if (worker.Ended is not null)
            return worker.Why ?? "it ended";
        if (worker.IsGone)
            return "its process is gone";
        if (worker.Started is null)
            return worker.SecondsSinceSubmitted < SecondsToBeListed ? null : "it never came";
        return worker.IsSilent ? "it has given no sign of life" : null;
    }
}
