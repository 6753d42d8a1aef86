using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Tests.Studies;

public sealed class WorkTimeTests
{
    private static readonly Assignment Any = new(0, 0, 0);

    private readonly HandClock clock = new();

    [Fact]
    public void Without_a_limit_every_trial_is_begun()
    {
        var time = Of(limit: null);
        Train(time, updates: 1, seconds: 1e6);
        Assert.True(time.Admits(1_000_000));
    }

    [Fact]
    public void A_trial_that_cannot_end_in_time_is_left_to_others_unless_more_than_half_is_left()
    {
        var time = Of(limit: 100);
        Assert.True(time.Admits(1_000_000));
        Train(time, updates: 10, seconds: 30);
        // 70 seconds are left: nobody could do better with a trial that is longer than all.
        Assert.True(time.Admits(1_000_000));
        clock.Move(25);
        Assert.True(time.Admits(15));
        Assert.False(time.Admits(16));
        clock.Move(45);
        Assert.False(time.Admits(0));
    }

    [Fact]
    public void The_slowest_counts_and_only_what_came_to_its_end()
    {
        var time = Of(limit: 1000);
        Train(time, updates: 10, seconds: 20);
        Train(time, updates: 10, seconds: 10);
        Train(time, updates: 1, seconds: 500, TrialOutcome.Stopped);
        Assert.True(time.Admits(235));
        Assert.False(time.Admits(236));
    }

    [Fact]
    public void It_is_idle_from_the_first_moment_without_a_trial()
    {
        var time = new WorkTime(new() { Idle = TimeSpan.FromSeconds(60), Clock = clock });
        time.Note(hasTrial: true);
        clock.Move(100);
        Assert.False(time.IsIdle);
        time.Note(hasTrial: false);
        clock.Move(59);
        time.Note(hasTrial: false);
        Assert.False(time.IsIdle);
        clock.Move(1);
        Assert.True(time.IsIdle);
        time.Note(hasTrial: true);
        Assert.False(time.IsIdle);
    }

    [Fact]
    public void What_is_no_time_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkLimits { Time = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkLimits { Idle = TimeSpan.FromSeconds(-1) });
    }

    private WorkTime Of(double? limit) =>
        new(new() { Time = limit is { } seconds ? TimeSpan.FromSeconds(seconds) : null, Clock = clock });

    private void Train(WorkTime time, long updates, double seconds, TrialOutcome outcome = TrialOutcome.Completed) =>
        time.Timed(updates, () =>
        {
            clock.Move(seconds);
            return StudyEvent.Ended(Any, 1, outcome, updates);
        });

    private sealed class HandClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Move(double seconds) => now += TimeSpan.FromSeconds(seconds).Ticks;
    }
}
