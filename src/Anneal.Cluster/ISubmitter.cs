namespace Anneal.Cluster;

/// <summary>
/// Starts workers on machines, and knows what has become of them. It never hears of a trial: workers take those from
/// the study's store.
/// </summary>
internal interface ISubmitter
{
    /// <summary>What it is, in a word; the names of its workers begin with it.</summary>
    string Kind { get; }

    /// <summary>The most workers that may be asked for at once. At least 1.</summary>
    int Most { get; }

    /// <summary>What <see cref="Submit"/> would hand over, for people to read or to hand over themselves.</summary>
    string Preview(WorkerBatch batch);

    /// <summary>Asks for workers.</summary>
    /// <exception cref="SubmitterException">They are refused, or nobody can be asked now.</exception>
    void Submit(WorkerBatch batch);

    /// <summary>What has become of workers; of those that it knows nothing of there is no entry.</summary>
    /// <param name="names">Their names.</param>
    /// <exception cref="SubmitterException">Nobody can be asked now.</exception>
    IReadOnlyList<WorkerJob> List(IReadOnlySet<string> names);

    /// <summary>Asks workers to leave, and those that wait not to come.</summary>
    /// <exception cref="SubmitterException">Nobody can be asked now.</exception>
    void Cancel(IReadOnlyCollection<WorkerJob> jobs);
}
