using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Anneal.Cluster.Shell;
using Anneal.Tuning.Processes;

namespace Anneal.Cluster.Local;

/// <summary>Workers that are processes of this machine, between which its threads are shared.</summary>
/// <param name="script">What becomes a worker.</param>
/// <param name="logs">The folder for what workers write.</param>
/// <param name="threads">Threads of each worker's programs.</param>
internal sealed class LocalSubmitter(WorkerScript script, string logs, int threads) : ISubmitter
{
    private const string Shell = "/bin/sh";
    private readonly ConcurrentDictionary<string, (Process Process, string Log)> started = [];

    public string Kind => "local";

    public int Most => 1024;

    public string Preview(WorkerBatch batch) =>
        string.Concat(Enumerable.Range(0, batch.Count).Select(index => TextOf(batch, index) + "\n"));

    public void Submit(WorkerBatch batch)
    {
        if (OperatingSystem.IsWindows())
            throw new SubmitterException("workers of this machine are started by a shell, which Windows has not.");
        Directory.CreateDirectory(logs);
        for (var index = 0; index < batch.Count; index++)
            Start(batch, index);
    }

    public IReadOnlyList<WorkerJob> List(IReadOnlySet<string> names) =>
        [
            .. from each in started
            where names.Contains(each.Key)
            let process = each.Value.Process
            let hasEnded = process.HasExited
            let status = hasEnded ? process.ExitCode : 0
            select new WorkerJob(
                each.Key,
                process.Id.ToString(CultureInfo.InvariantCulture),
                hasEnded ? JobState.Ended : JobState.Running,
                status == 0 ? null : ExitText.Of(status, LogFolder.LastLine(each.Value.Log))
            ),
        ];

    public void Cancel(IReadOnlyCollection<WorkerJob> jobs)
    {
        foreach (var job in jobs)
            if (started.TryGetValue(job.Name, out var found) && !found.Process.HasExited)
                _ = LibC.Signal(found.Process.Id, LibC.Terminate);
    }

    private void Start(WorkerBatch batch, int index)
    {
        var log = LogOf(batch, index);
        var start = new ProcessStartInfo(Shell, ["-c", TextOf(batch, index)]);
        ProgramThreads.Set(start, threads);
        started[batch.NameOf(index)] = (Process.Start(start)!, log);
    }

    private string TextOf(WorkerBatch batch, int index) =>
        $"exec </dev/null >{ShellWords.Quote(LogOf(batch, index))} 2>&1\n{script.Text(batch.NameOf(index))}";

    private string LogOf(WorkerBatch batch, int index) =>
        LogFolder.FileOf(logs, batch, index.ToString(CultureInfo.InvariantCulture));
}
