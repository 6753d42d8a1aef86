using System.Diagnostics.Metrics;

namespace Anneal;

/// <summary>
/// Shows the values of a scheduler live to OpenTelemetry and every other listener of
/// <see cref="System.Diagnostics.Metrics"/>.
/// </summary>
/// <remarks>
/// The observable gauge <c>anneal.learning_rate</c> of the meter <c>Anneal</c> has the tags <c>group</c>, the group's
/// name, and <c>parameter</c>: <c>learning_rate</c>, or a hyper-parameter scheduled beside it.
/// Read it on the thread that advances the scheduler: neither is safe for use by several threads at once.
/// It costs nothing between two readings. Dispose of it when the run has ended; a scheduler is not kept alive by it.
/// </remarks>
public sealed class LearningRateMeter : IDisposable
{
    /// <summary>What listeners subscribe to.</summary>
    public const string MeterName = "Anneal";

    /// <summary>The gauge.</summary>
    public const string InstrumentName = "anneal.learning_rate";

    private readonly Meter meter = new(MeterName);

    /// <param name="scheduler">Whose values are shown.</param>
    public LearningRateMeter(GroupScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        // The runtime holds on to every meter that nobody disposed of, and so to what its instruments read.
        var reference = new WeakReference<GroupScheduler>(scheduler);
        meter.CreateObservableGauge(
            InstrumentName,
            () => Read(reference),
            unit: null,
            "Learning rate, or another scheduled hyper-parameter, of each parameter group."
        );
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private static IEnumerable<Measurement<double>> Read(WeakReference<GroupScheduler> reference)
    {
        if (!reference.TryGetTarget(out var scheduler))
            yield break;
        foreach (var group in scheduler.Groups.Items)
        foreach (var (parameter, value) in group.Values)
            yield return new(value, new("group", group.Name), new("parameter", parameter));
    }
}
