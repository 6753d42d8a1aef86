namespace Anneal.Cluster.Tests.Workforces;

/// <summary>A scheduler that does what it is told.</summary>
internal sealed class FakeSubmitter : ISubmitter
{
    /// <summary>What it knows.</summary>
    public Dictionary<string, WorkerJob> Jobs { get; } = [];

    /// <summary>The batches that were asked for.</summary>
    public List<WorkerBatch> Batches { get; } = [];

    /// <summary>Those that were called back.</summary>
    public List<string> Cancelled { get; } = [];

    /// <summary>What it answers instead.</summary>
    public Func<WorkerBatch, Exception?> Refuses { get; set; } = _ => null;

    /// <summary>Whether nobody can be asked.</summary>
    public bool IsAway { get; set; }

    public string Kind => "fake";

    public int Most { get; set; } = 100;

    public string Preview(WorkerBatch batch) => "";

    public void Submit(WorkerBatch batch)
    {
        if (Refuses(batch) is { } error)
            throw error;
        Batches.Add(batch);
        foreach (var name in batch.Names)
            Jobs[name] = new(name, $"{Batches.Count}", JobState.Running);
    }

    public IReadOnlyList<WorkerJob> List(IReadOnlySet<string> names) =>
        IsAway
            ? throw new SubmitterException("nobody answers", isPassing: true)
            : [.. Jobs.Values.Where(job => names.Contains(job.Name))];

    public void Cancel(IReadOnlyCollection<WorkerJob> jobs) => Cancelled.AddRange(jobs.Select(job => job.Name));

    /// <summary>Lets a worker be elsewhere.</summary>
    public void Put(string name, JobState state, string? why = null) => Jobs[name] = new(name, "1", state, why);
}
