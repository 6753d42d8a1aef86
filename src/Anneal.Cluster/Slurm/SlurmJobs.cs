namespace Anneal.Cluster.Slurm;

/// <summary>Reads what <c>squeue</c> lists of workers.</summary>
internal static class SlurmJobs
{
    /// <summary>The columns: comment, number, state, reason, and the array's task.</summary>
    public const string Format = "%k|%i|%T|%r";

    /// <summary>What a comment begins with; the batch follows.</summary>
    public const string CommentPrefix = "anneal:";

    private static readonly string[] Waiting =
    [
        "PENDING",
        "CONFIGURING",
        "REQUEUED",
        "REQUEUE_FED",
        "REQUEUE_HOLD",
        "RESV_DEL_HOLD",
        "SPECIAL_EXIT",
        "SUSPENDED",
    ];
    private static readonly string[] Ended =
    [
        "BOOT_FAIL",
        "CANCELLED",
        "COMPLETED",
        "DEADLINE",
        "FAILED",
        "NODE_FAIL",
        "OUT_OF_MEMORY",
        "PREEMPTED",
        "REVOKED",
        "TIMEOUT",
    ];

    /// <summary>
    /// The jobs whose comment is a worker's. A number alone is nobody's: a controller that forgot a job gives its
    /// number to another.
    /// </summary>
    public static IReadOnlyList<WorkerJob> Parse(string listed, string kind) =>
        [.. listed.Split('\n').Select(line => Job(line.Trim(), kind)).OfType<WorkerJob>()];

    private static WorkerJob? Job(string line, string kind)
    {
        if (line.Split('|', 4) is not [var comment, var number, var state, var reason])
            return null;
        if (!comment.StartsWith(CommentPrefix, StringComparison.Ordinal))
            return null;
        var task = number.LastIndexOf('_') is >= 0 and var place ? number[(place + 1)..] : "0";
        var name = new WorkerBatch(kind, comment[CommentPrefix.Length..], 0).NameOf(task);
        return new(name, number, StateOf(state, reason), WhyOf(state, reason));
    }

    private static JobState StateOf(string state, string reason)
    {
        if (Ended.Contains(state))
            return JobState.Ended;
        if (!Waiting.Contains(state))
            return JobState.Running;
        var isStuck =
            reason.Contains("launch failed", StringComparison.OrdinalIgnoreCase)
            || reason.Contains("launch_failed", StringComparison.OrdinalIgnoreCase);
        return isStuck ? JobState.Stuck : JobState.Waiting;
    }

    private static string? WhyOf(string state, string reason)
    {
        if (state == "COMPLETED")
            return null;
        return reason is "None" or "" ? state : $"{state} ({reason})";
    }
}
