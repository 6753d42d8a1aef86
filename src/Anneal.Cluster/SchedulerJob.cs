namespace Anneal.Cluster;

/// <summary>The job of a scheduler that this process is in.</summary>
internal static class SchedulerJob
{
    private static readonly string[] Variables = ["PBS_JOBID", "LSB_JOBID", "JOB_ID", "HOSTNAME"];

    /// <summary>The number of a job of Slurm as its commands take it; null where this process is in none.</summary>
    public static string? OfSlurm() =>
        (Value("SLURM_ARRAY_JOB_ID"), Value("SLURM_ARRAY_TASK_ID")) is ({ } array, { } task)
            ? $"{array}_{task}"
            : Value("SLURM_JOB_ID");

    /// <summary>What the scheduler calls it; null where it is in no job that says so.</summary>
    /// <param name="kind">Who started it.</param>
    public static string? Of(string kind) =>
        kind == "local" ? null : OfSlurm() ?? Variables.Select(Value).FirstOrDefault(value => value is not null);

    private static string? Value(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
