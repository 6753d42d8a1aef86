using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Anneal.Tests.Scheduling;

public sealed class LearningRateMeterTests : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly HashSet<string> seen = [];

    public LearningRateMeterTests()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == LearningRateMeter.MeterName && instrument.Name == "anneal.learning_rate")
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>(
            (_, value, tags, _) =>
                seen.Add(
                    FormattableString.Invariant(
                        $"{string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))} {value}"
                    )
                )
        );
        listener.Start();
    }

    public void Dispose() => listener.Dispose();

    [Fact]
    public void Shows_every_value_of_every_group_live()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("linear(base -> 0, 4) with momentum = 0.9"),
            null,
            new Optimizer().Group("meter a", 1),
            new Optimizer().Group("meter b", 2)
        );
        using var meter = new LearningRateMeter(scheduler);
        scheduler.Advance();
        Assert.Superset(
            new HashSet<string>
            {
                "group=meter a parameter=learning_rate 0.75",
                "group=meter a parameter=momentum 0.9",
                "group=meter b parameter=learning_rate 1.5",
                "group=meter b parameter=momentum 0.9",
            },
            Read()
        );
        scheduler.Add(new Optimizer().Group("meter c", 3, "base"));
        scheduler.Override(0.5, "meter a");
        Assert.Superset(
            new HashSet<string>
            {
                "group=meter a parameter=learning_rate 0.5",
                "group=meter c parameter=learning_rate 3",
            },
            Read()
        );
    }

    [Fact]
    public void Is_silent_after_it_was_disposed_of()
    {
        var scheduler = new GroupScheduler(Recipe.Parse("base"), null, new Optimizer().Group("meter disposed"));
        new LearningRateMeter(scheduler).Dispose();
        Assert.DoesNotContain("group=meter disposed parameter=learning_rate 0.1", Read());
    }

    [Fact]
    public void Does_not_keep_a_dead_scheduler_alive()
    {
        var (meter, dead) = Forgotten();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(dead.TryGetTarget(out _));
        Assert.DoesNotContain("group=meter dead parameter=learning_rate 0.1", Read());
        meter.Dispose();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (LearningRateMeter Meter, WeakReference<GroupScheduler> Scheduler) Forgotten()
    {
        var scheduler = new GroupScheduler(Recipe.Parse("base"), null, new Optimizer().Group("meter dead"));
        return (new(scheduler), new(scheduler));
    }

    private HashSet<string> Read()
    {
        seen.Clear();
        listener.RecordObservableInstruments();
        return [.. seen];
    }
}
