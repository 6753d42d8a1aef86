using Anneal.Cluster.Shell;

namespace Anneal.Cluster.Slurm;

/// <summary>How long the job that this process is in may go on.</summary>
internal static class SlurmTime
{
    private static readonly TimeSpan LeastMargin = TimeSpan.FromSeconds(30),
        MostMargin = TimeSpan.FromMinutes(5);
    private const int MarginParts = 20;

    /// <summary>What is left of the job's limit, less a margin in which trials save; null for no limit, or no
    /// job.</summary>
    /// <param name="job">The job's number; null where this process is in none.</param>
    public static TimeSpan? Left(string? job)
    {
        if (job is null)
            return null;
        try
        {
            var run = ProgramRun.Of(["squeue", "-h", "-j", job, "-o", "%L"]);
            return run.ExitCode == 0 && ClockText.TryParse(run.Output.Trim()) is { } left ? WithoutMargin(left) : null;
        }
        catch (SubmitterException)
        {
            return null; // a node without Slurm's commands: the limit stops it then
        }
    }

    /// <summary>A limit less a twentieth, which is 30 seconds at least, 5 minutes at most, and never more than
    /// half.</summary>
    public static TimeSpan WithoutMargin(TimeSpan limit)
    {
        var margin = limit / MarginParts;
        if (margin < LeastMargin)
            margin = LeastMargin;
        if (margin > MostMargin)
            margin = MostMargin;
        return limit - (margin < limit / 2 ? margin : limit / 2);
    }
}
