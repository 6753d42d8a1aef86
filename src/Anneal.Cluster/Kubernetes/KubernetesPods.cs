using System.Text.Json;

namespace Anneal.Cluster.Kubernetes;

/// <summary>Reads what <c>kubectl get pods -o json</c> lists of workers.</summary>
internal static class KubernetesPods
{
    private const string IndexAnnotation = "batch.kubernetes.io/job-completion-index";

    /// <summary>The pods, of each index the last.</summary>
    /// <exception cref="SubmitterException">It is no list.</exception>
    public static IReadOnlyList<WorkerJob> Parse(string listed, string kind)
    {
        try
        {
            using var document = JsonDocument.Parse(listed);
            return
            [
                .. document
                    .RootElement.GetProperty("items")
                    .EnumerateArray()
                    .OrderBy(pod => Text(pod, "metadata", "creationTimestamp"), StringComparer.Ordinal)
                    .Select(pod => Job(pod, kind))
                    .OfType<WorkerJob>()
                    .GroupBy(job => job.Name)
                    .Select(group => group.Last()),
            ];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new SubmitterException($"what 'kubectl get pods' says cannot be read: {error.Message}");
        }
    }

    private static WorkerJob? Job(JsonElement pod, string kind)
    {
        if (Text(pod, "metadata", "labels", KubernetesManifest.Label) is not { } batch)
            return null;
        if (Text(pod, "metadata", "annotations", IndexAnnotation) is not { } index)
            return null;
        var state = Text(pod, "status", "phase") switch
        {
            "Pending" => JobState.Waiting,
            "Succeeded" or "Failed" => JobState.Ended,
            _ => JobState.Running,
        };
        var why = Text(pod, "status", "reason") ?? (Text(pod, "status", "phase") == "Failed" ? "the pod failed" : null);
        return new(new WorkerBatch(kind, batch, 0).NameOf(index), Text(pod, "metadata", "name"), state, why);
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
