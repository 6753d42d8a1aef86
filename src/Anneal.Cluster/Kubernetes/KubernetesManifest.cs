using System.Globalization;
using System.Text;
using System.Text.Json;
using Anneal.Cluster.Shell;

namespace Anneal.Cluster.Kubernetes;

/// <summary>An Indexed Job whose pods are workers.</summary>
/// <remarks>
/// A pod that the cluster takes away is no failure of its index; one that fails by itself is started three times more,
/// without stopping the others. The password is the cluster's secret and nowhere in the text.
/// </remarks>
internal static class KubernetesManifest
{
    public const string Label = "anneal-batch",
        Index = "JOB_COMPLETION_INDEX";
    private const int TriesAgain = 3,
        SecondsToSave = 30,
        SecondsKept = 3600;

    /// <summary>The name of a batch's Job.</summary>
    public static string JobOf(WorkerBatch batch) => $"anneal-{batch.Id}";

    /// <summary>The manifest, in YAML.</summary>
    public static string Of(WorkerBatch batch, WorkerScript script, KubernetesSettings settings)
    {
        var count = batch.Count.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: {JobOf(batch)}
              labels:
                {Label}: "{batch.Id}"
            spec:
              completionMode: Indexed
              completions: {count}
              parallelism: {count}
              backoffLimitPerIndex: {TriesAgain}
              maxFailedIndexes: {count}
              ttlSecondsAfterFinished: {SecondsKept}
              podFailurePolicy:
                rules:
                  - action: Ignore
                    onPodConditions:
                      - type: DisruptionTarget
                        status: "True"
              template:
                metadata:
                  labels:
                    {Label}: "{batch.Id}"
                spec:
                  restartPolicy: Never
                  terminationGracePeriodSeconds: {SecondsToSave}
                  containers:
                    - name: worker
                      image: {Quoted(settings.Image)}
                      command: ["/bin/sh", "-c"]
                      args:
                        - |

            """
        );
        foreach (var line in script.Text(batch.NameOf($"${Index}")).TrimEnd('\n').Split('\n'))
            text.Append(line.Length > 0 ? $"              {line}\n" : "\n");
        text.Append(
            $"""
                      env:
                        - name: PGPASSWORD
                          valueFrom:
                            secretKeyRef:
                              name: {Quoted(settings.Secret)}
                              key: password

            """
        );
        if (settings.Resources.Count > 0)
        {
            text.Append("          resources:\n");
            foreach (var part in new[] { "requests", "limits" })
            {
                text.Append($"            {part}:\n");
                foreach (var (name, quantity) in settings.Resources)
                    text.Append($"              {Quoted(name)}: {Quoted(quantity)}\n");
            }
        }
        if (settings.Volume is { } volume)
            text.Append(
                $"""
                          volumeMounts:
                            - name: trials
                              mountPath: {Quoted(volume.Path)}
                      volumes:
                        - name: trials
                          persistentVolumeClaim:
                            claimName: {Quoted(volume.Claim)}

                """
            );
        return text.ToString();
    }

    // What JSON quotes is what YAML quotes.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
