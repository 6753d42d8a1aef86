namespace Anneal.Cluster.Tests.Workforces;

/// <summary>A clock that is moved by hand.</summary>
internal sealed class HandClock : TimeProvider
{
    private long now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now;

    public void Move(double seconds) => now += TimeSpan.FromSeconds(seconds).Ticks;
}
