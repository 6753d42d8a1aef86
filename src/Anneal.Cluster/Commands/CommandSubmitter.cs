using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Anneal.Cluster.Shell;
using Anneal.Tuning.Processes;

namespace Anneal.Cluster.Commands;

/// <summary>
/// Workers that a command of one's own starts: <c>ssh {host} {command}</c>, <c>qsub</c>, <c>bsub</c>. While the command
/// runs, its worker is there; where it ends well, its worker waits somewhere until it comes to the store.
/// </summary>
/// <param name="template">Its words, with <c>{host}</c>, <c>{command}</c> (the worker's lines of a shell, in one word)
/// and <c>{name}</c>. Without <c>{command}</c> it reads the lines.</param>
/// <param name="hosts">The hosts, which are taken in turn.</param>
/// <param name="script">What becomes a worker.</param>
/// <param name="logs">The folder for what commands write.</param>
internal sealed class CommandSubmitter(
    IReadOnlyList<string> template,
    IReadOnlyList<string> hosts,
    WorkerScript script,
    string logs
) : ISubmitter
{
    public const string Host = "{host}",
        Command = "{command}",
        Name = "{name}";

    private readonly ConcurrentDictionary<string, Started> started = [];

    public string Kind => "command";

    public int Most => 1024;

    public string Preview(WorkerBatch batch) =>
        string.Concat(
            Enumerable
                .Range(0, batch.Count)
                .Select(index =>
                {
                    var line = ShellWords.Join(Words(batch, index, hosts.ElementAtOrDefault(index % Hosts)));
                    return ReadsLines ? $"{line} <<'ANNEAL'\n{TextOf(batch, index)}ANNEAL\n" : $"{line}\n";
                })
        );

    public void Submit(WorkerBatch batch)
    {
        Directory.CreateDirectory(logs);
        for (var index = 0; index < batch.Count; index++)
        {
            var host = FreestHost();
            var words = Words(batch, index, host);
            var log = LogFolder.FileOf(logs, batch, index.ToString(CultureInfo.InvariantCulture));
            // The shell holds the file of what is written, so that the command goes on without this process.
            var start = new ProcessStartInfo("/bin/sh", ["-c", "exec >\"$0\" 2>&1; exec \"$@\"", log, .. words])
            {
                RedirectStandardInput = true,
            };
            var process = Process.Start(start)!;
            try
            {
                if (ReadsLines)
                    process.StandardInput.Write(TextOf(batch, index));
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It has ended already; its exit status says why.
            }
            started[batch.NameOf(index)] = new(process, host, log);
        }
    }

    public IReadOnlyList<WorkerJob> List(IReadOnlySet<string> names) =>
        [.. started.Where(each => names.Contains(each.Key)).Select(each => Job(each.Key, each.Value))];

    public void Cancel(IReadOnlyCollection<WorkerJob> jobs)
    {
        foreach (var job in jobs)
            if (started.TryGetValue(job.Name, out var found) && !found.Process.HasExited)
                _ = LibC.Signal(found.Process.Id, LibC.Terminate);
    }

    private int Hosts => Math.Max(1, hosts.Count);

    private bool ReadsLines => !template.Any(word => word.Contains(Command, StringComparison.Ordinal));

    private static WorkerJob Job(string name, Started each)
    {
        if (!each.Process.HasExited)
            return new(name, each.Host, JobState.Running);
        // Where the command only hands over, its worker may wait as long as a queue is.
        return each.Process.ExitCode == 0
            ? new(name, each.Host, JobState.HandedOver)
            : new(name, each.Host, JobState.Ended, ExitText.Of(each.Process.ExitCode, LogFolder.LastLine(each.Log)));
    }

    private string? FreestHost() =>
        hosts.Count == 0
            ? null
            : hosts.MinBy(host => started.Values.Count(each => each.Host == host && !each.Process.HasExited));

    private string[] Words(WorkerBatch batch, int index, string? host) =>
        [
            .. template.Select(word =>
                word.Replace(Host, host, StringComparison.Ordinal)
                    .Replace(Name, batch.NameOf(index), StringComparison.Ordinal)
                    .Replace(Command, TextOf(batch, index), StringComparison.Ordinal)
            ),
        ];

    private string TextOf(WorkerBatch batch, int index) => script.Text(batch.NameOf(index));

    private sealed record Started(Process Process, string? Host, string Log);
}
