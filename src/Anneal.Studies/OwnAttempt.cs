namespace Anneal.Studies;

/// <summary>An attempt of this process.</summary>
internal sealed class OwnAttempt : IDisposable
{
    private long reports;

    /// <summary>Cancelled when the attempt is somebody else's.</summary>
    public CancellationTokenSource GivenUp { get; } = new();

    /// <summary>The place of its next report.</summary>
    public long NextReport() => Interlocked.Increment(ref reports);

    public void Dispose() => GivenUp.Dispose();
}
