using Anneal.Cluster.Shell;

namespace Anneal.Cluster.Kubernetes;

/// <summary>Workers that are pods of Indexed Jobs, by <c>kubectl</c> with the user's context and namespace.</summary>
/// <param name="script">What becomes a worker.</param>
/// <param name="settings">What pods are made of.</param>
internal sealed class KubernetesSubmitter(WorkerScript script, KubernetesSettings settings) : ISubmitter
{
    private const string Program = "kubectl";
    private static readonly string[] Passing = ["refused", "timeout", "timed out", "unreachable", "Unable to connect"];

    public string Kind => "kubernetes";

    public int Most => 100_000;

    public string Preview(WorkerBatch batch) => KubernetesManifest.Of(batch, script, settings);

    public void Submit(WorkerBatch batch) => Run(["apply", "-f", "-"], Preview(batch));

    public IReadOnlyList<WorkerJob> List(IReadOnlySet<string> names) =>
        [
            .. KubernetesPods
                .Parse(Run(["get", "pods", "-l", KubernetesManifest.Label, "-o", "json"]), Kind)
                .Where(job => names.Contains(job.Name)),
        ];

    public void Cancel(IReadOnlyCollection<WorkerJob> jobs)
    {
        if (jobs.Count > 0)
            Run(["delete", "jobs", "--wait=false", "-l", $"{KubernetesManifest.Label} in ({BatchesOf(jobs)})"]);
    }

    private static string BatchesOf(IEnumerable<WorkerJob> jobs) =>
        string.Join(
            ',',
            jobs.Select(job => job.Name[(job.Name.IndexOf('/') + 1)..job.Name.LastIndexOf('.')]).Distinct()
        );

    private static string Run(IReadOnlyList<string> words, string input = "")
    {
        var run = ProgramRun.Of([Program, .. words], input);
        return run.ExitCode == 0
            ? run.Output
            : throw new SubmitterException(
                $"Kubernetes refuses: {run.Error.ReplaceLineEndings(" ")}",
                isPassing: Array.Exists(Passing, word => run.Error.Contains(word, StringComparison.OrdinalIgnoreCase))
            );
    }
}
