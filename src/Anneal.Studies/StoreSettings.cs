namespace Anneal.Studies;

/// <summary>How a store deals with what is slow or gone.</summary>
public sealed record StoreSettings
{
    /// <summary>
    /// How long an attempt is its worker's without a sign of life; then it is lost, and tried again. At least a second.
    /// Default 60 s.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public TimeSpan Lease
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromSeconds(1), nameof(Lease));
            field = value;
        }
    } = TimeSpan.FromSeconds(60);

    /// <summary>How long to wait for a database that is gone, while trials go on. Default 10 minutes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What whoever started this process calls it. Default: it was started by hand.</summary>
    public WorkerName? Worker { get; init; }

    /// <summary>Ends that wait, so that who stops a study is not kept by its database. Default: nothing does.</summary>
    public CancellationToken CancellationToken { get; init; }
}
