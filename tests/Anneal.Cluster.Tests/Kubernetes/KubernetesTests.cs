using Anneal.Cluster.Kubernetes;
using Anneal.Cluster.Shell;
using k8s;
using k8s.Models;

namespace Anneal.Cluster.Tests.Kubernetes;

public sealed class KubernetesTests
{
    private const string Golden = """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: anneal-3fa9c21e
          labels:
            anneal-batch: "3fa9c21e"
        spec:
          completionMode: Indexed
          completions: 8
          parallelism: 8
          backoffLimitPerIndex: 3
          maxFailedIndexes: 8
          ttlSecondsAfterFinished: 3600
          podFailurePolicy:
            rules:
              - action: Ignore
                onPodConditions:
                  - type: DisruptionTarget
                    status: "True"
          template:
            metadata:
              labels:
                anneal-batch: "3fa9c21e"
            spec:
              restartPolicy: Never
              terminationGracePeriodSeconds: 30
              containers:
                - name: worker
                  image: "registry.example/me/train:1"
                  command: ["/bin/sh", "-c"]
                  args:
                    - |
                      set -- anneal worker --store pg://me@db/s --name "kubernetes/3fa9c21e.$JOB_COMPLETION_INDEX"
                      export OMP_NUM_THREADS=4
                      exec "$@"
                  env:
                    - name: PGPASSWORD
                      valueFrom:
                        secretKeyRef:
                          name: "anneal-store"
                          key: password
                  resources:
                    requests:
                      "cpu": "4"
                      "nvidia.com/gpu": "1"
                    limits:
                      "cpu": "4"
                      "nvidia.com/gpu": "1"
                  volumeMounts:
                    - name: trials
                      mountPath: "/trials"
              volumes:
                - name: trials
                  persistentVolumeClaim:
                    claimName: "shared"

        """;

    private static readonly WorkerBatch Batch = new("kubernetes", "3fa9c21e", 8);

    private static KubernetesSubmitter Submitter =>
        new(
            new()
            {
                Words = ["anneal", "worker", "--store", "pg://me@db/s", "--name"],
                Setup = "export OMP_NUM_THREADS=4",
            },
            new()
            {
                Image = "registry.example/me/train:1",
                Resources = [("cpu", "4"), ("nvidia.com/gpu", "1")],
                Secret = "anneal-store",
                Volume = ("shared", "/trials"),
            }
        );

    [Fact]
    public void The_manifest_is_an_indexed_job_with_its_password_from_a_secret() =>
        Assert.Equal(Golden, Submitter.Preview(Batch));

    [Fact]
    public void Every_field_of_the_manifest_is_one_that_Kubernetes_has()
    {
        var job = KubernetesYaml.Deserialize<V1Job>(Submitter.Preview(Batch), strict: true);
        Assert.Equal((8, 8, 3), (job.Spec.Completions, job.Spec.Parallelism, job.Spec.BackoffLimitPerIndex));
        var container = Assert.Single(job.Spec.Template.Spec.Containers);
        Assert.EndsWith("exec \"$@\"\n", Assert.Single(container.Args), StringComparison.Ordinal);
        Assert.Equal("password", Assert.Single(container.Env).ValueFrom.SecretKeyRef.Key);
        // The check sees a field that there is not.
        var wrong = Submitter.Preview(Batch).Replace("backoffLimitPerIndex", "backoffLimitPerPod");
        Assert.ThrowsAny<Exception>(() => KubernetesYaml.Deserialize<V1Job>(wrong, strict: true));
    }

    [Fact]
    public void A_setup_may_have_what_YAML_would_take_for_its_own()
    {
        var setup = "# a: b\n\n  - x: \"y\"\n'z': [&a *b]";
        var submitter = new KubernetesSubmitter(
            new() { Words = ["anneal"], Setup = setup },
            new()
            {
                Image = "a\"b",
                Resources = [],
                Secret = "s",
            }
        );
        var pod = KubernetesYaml.Deserialize<V1Job>(submitter.Preview(Batch), strict: true).Spec.Template.Spec;
        Assert.Equal("a\"b", pod.Containers[0].Image);
        Assert.Contains($"\n{setup}\nexec", pod.Containers[0].Args[0], StringComparison.Ordinal);
    }

    [KubectlFact]
    public void Kubectl_takes_the_manifest_and_hands_it_over()
    {
        using var server = new FakeKubernetes();
        // The client's own check, with what a server says that it has.
        var checkedOnly = ProgramRun.Of(
            ["kubectl", $"--server={server.Address}", "create", "--dry-run=client", "--validate=false", "-f", "-"],
            Submitter.Preview(Batch)
        );
        Assert.Equal(("job.batch/anneal-3fa9c21e created (dry run)\n", ""), (checkedOnly.Output, checkedOnly.Error));
        Assert.Empty(server.Jobs);
        var created = ProgramRun.Of(
            ["kubectl", $"--server={server.Address}", "create", "--validate=false", "-f", "-"],
            Submitter.Preview(Batch)
        );
        Assert.Equal((0, ""), (created.ExitCode, created.Error));
        var job = KubernetesJson.Deserialize<V1Job>(Assert.Single(server.Jobs));
        Assert.Equal("Indexed", job.Spec.CompletionMode);
        Assert.Equal("Ignore", Assert.Single(job.Spec.PodFailurePolicy.Rules).Action);
    }

    [Fact]
    public void Pods_are_workers_by_their_label_and_index()
    {
        const string Listed = """
            {"items": [
              {"metadata": {"name": "p1", "creationTimestamp": "2026-01-01T00:00:00Z", "labels": {"anneal-batch": "b"},
                "annotations": {"batch.kubernetes.io/job-completion-index": "0"}},
                "status": {"phase": "Failed", "reason": "Evicted"}},
              {"metadata": {"name": "p2", "creationTimestamp": "2026-01-01T00:01:00Z", "labels": {"anneal-batch": "b"},
                "annotations": {"batch.kubernetes.io/job-completion-index": "0"}}, "status": {"phase": "Running"}},
              {"metadata": {"name": "p3", "labels": {"anneal-batch": "b"},
                "annotations": {"batch.kubernetes.io/job-completion-index": "1"}}, "status": {"phase": "Pending"}},
              {"metadata": {"name": "p4", "labels": {"anneal-batch": "b"},
                "annotations": {"batch.kubernetes.io/job-completion-index": "2"}}, "status": {"phase": "Failed"}},
              {"metadata": {"name": "other"}, "status": {"phase": "Running"}}]}
            """;
        Assert.Equal(
            [
                new WorkerJob("kubernetes/b.1", "p3", JobState.Waiting),
                new("kubernetes/b.2", "p4", JobState.Ended, "the pod failed"),
                new WorkerJob("kubernetes/b.0", "p2", JobState.Running),
            ],
            KubernetesPods.Parse(Listed, "kubernetes")
        );
        Assert.Throws<SubmitterException>(() => KubernetesPods.Parse("no JSON", "kubernetes"));
    }
}
