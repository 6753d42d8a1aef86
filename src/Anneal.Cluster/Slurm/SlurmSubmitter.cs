using System.Globalization;
using System.Text;
using Anneal.Cluster.Shell;

namespace Anneal.Cluster.Slurm;

/// <summary>Workers that are tasks of arrays of Slurm.</summary>
/// <param name="script">What becomes a worker.</param>
/// <param name="resources">What <c>sbatch</c> is told beside that.</param>
/// <param name="logs">The folder for what workers write, which all nodes can reach.</param>
internal sealed class SlurmSubmitter(WorkerScript script, IReadOnlyList<string> resources, string logs) : ISubmitter
{
    private static readonly string[] Passing =
    [
        "Unable to contact slurm controller",
        "Socket timed out",
        "Connection refused",
        "Zero Bytes were transmitted",
        "temporarily",
        "try again",
        "Transport endpoint",
    ];
    private static readonly string[] Full = ["MaxSubmitJob", "MaxArraySize", "Invalid job array", "policy limit"];

    private int? most;

    public string Kind => "slurm";

    public int Most => most ??= SlurmLimits.Parse(Run(["scontrol", "show", "config"])).Most;

    public string Preview(WorkerBatch batch) =>
        $"{ShellWords.Join(["sbatch", .. resources])} <<'ANNEAL'\n{TextOf(batch)}ANNEAL\n";

    public void Submit(WorkerBatch batch)
    {
        Directory.CreateDirectory(logs);
        Run(["sbatch", .. resources], TextOf(batch));
    }

    public IReadOnlyList<WorkerJob> List(IReadOnlySet<string> names) =>
        [
            .. SlurmJobs
                .Parse(Run(["squeue", "--me", "-h", "-r", "-t", "all", "-o", SlurmJobs.Format]), Kind)
                .Where(job => names.Contains(job.Name)),
        ];

    public void Cancel(IReadOnlyCollection<WorkerJob> jobs)
    {
        const int AtOnce = 500;
        foreach (var some in jobs.Select(job => job.Job).OfType<string>().Chunk(AtOnce))
            Run(["scancel", .. some]);
    }

    private string TextOf(WorkerBatch batch)
    {
        var text = new StringBuilder("#!/bin/bash\n");
        foreach (
            var option in new[]
            {
                "job-name=anneal",
                string.Create(CultureInfo.InvariantCulture, $"array=0-{batch.Count - 1}"),
                $"comment={SlurmJobs.CommentPrefix}{batch.Id}",
                // Where it works: the controller starts it again by itself; what counts is what the store knows.
                "requeue",
                "open-mode=append",
                $"output={LogFolder.FileOf(logs, batch, "%a")}",
            }
        )
            text.Append($"#SBATCH --{option}\n");
        return text.Append(script.Text(batch.NameOf("$SLURM_ARRAY_TASK_ID"))).ToString();
    }

    private static string Run(IReadOnlyList<string> words, string input = "")
    {
        var run = ProgramRun.Of(words, input);
        if (run.ExitCode == 0)
            return run.Output;
        var message = run.Error.ReplaceLineEndings(" ");
        throw new SubmitterException(
            $"Slurm refuses: {(message.Length > 0 ? message : ExitText.Of(run.ExitCode, null))}",
            isPassing: Says(Passing),
            isFull: Says(Full)
        );

        bool Says(string[] words) =>
            Array.Exists(words, word => message.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
