namespace Anneal.Tests.Scheduling;

public sealed class RateChangedTests
{
    private readonly List<RateChange> changes = [];

    private GroupScheduler Scheduler(string text, params IReadOnlyList<ParameterGroup> groups)
    {
        var scheduler = new GroupScheduler(Recipe.Parse(text), RunPlan.FromSteps(10), groups);
        scheduler.RateChanged += (_, change) => changes.Add(change);
        return scheduler;
    }

    [Fact]
    public void Says_which_step_changed_the_rate_of_which_group()
    {
        var scheduler = Scheduler(
            "base",
            new Optimizer().Group("a", 1, "step(base, factor=0.5, every=2)"),
            new Optimizer().Group("b", 1)
        );
        for (var i = 0; i < 3; i++)
            scheduler.Advance();
        Assert.Equal([Change(2, "a", 1, 0.5, RateChangeReason.Schedule)], changes);
    }

    [Fact]
    public void Says_what_feedback_bounds_and_hands_did()
    {
        var scheduler = Scheduler("base | plateau(factor=0.1, patience=0)", new Optimizer().Group("a", 1).Clamp(0.05));
        for (var i = 0; i < 3; i++)
            scheduler.Observe(1);
        scheduler.Override(0.3, reason: "the loss spiked");
        scheduler.LiftOverride();
        Assert.Equal(
            [
                Change(0, "a", 1, 0.1, RateChangeReason.Plateau),
                Change(0, "a", 0.1, 0.05, RateChangeReason.Clamp),
                Change(0, "a", 0.05, 0.3, RateChangeReason.Manual, "the loss spiked"),
                Change(0, "a", 0.3, 0.05, RateChangeReason.Manual),
            ],
            changes
        );
    }

    [Fact]
    public void Tells_a_resumed_rate_from_a_rebased_one()
    {
        var saved = new GroupScheduler(
            Recipe.Parse("linear(base -> 0)"),
            RunPlan.FromSteps(10),
            new Optimizer().Group(baseRate: 1)
        );
        for (var i = 0; i < 5; i++)
            saved.Advance();
        Scheduler("linear(base -> 0)", new Optimizer().Group(baseRate: 1)).Restore(saved.Save());
        Scheduler("base", new Optimizer().Group(baseRate: 1)).Restore(saved.Save(), ResumePolicy.Rebase);
        Assert.Equal(
            [Change(5, "all", 1, 0.5, RateChangeReason.Restore), Change(5, "all", 1, 0.5, RateChangeReason.Rebase)],
            changes
        );
    }

    [Fact]
    public void Is_raised_when_every_group_has_its_new_rate()
    {
        var (a, b) = (new Optimizer(), new Optimizer());
        var scheduler = new GroupScheduler(
            Recipe.Parse("linear(base -> 0)"),
            RunPlan.FromSteps(10),
            a.Group("a", 1),
            b.Group("b", 1)
        );
        var seen = new List<double>();
        scheduler.RateChanged += (_, _) => seen.AddRange([a.Rate, b.Rate]);
        scheduler.Advance();
        Assert.Equal([0.9, 0.9, 0.9, 0.9], seen);
    }

    [Fact]
    public void A_listener_may_set_a_rate_by_hand()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(
            Recipe.Parse("linear(base -> 0)"),
            RunPlan.FromSteps(10),
            optimizer.Group(baseRate: 1)
        );
        scheduler.RateChanged += (sender, change) =>
        {
            if (change.NewRate < 0.75)
                ((GroupScheduler)sender!).Override(0.75);
        };
        for (var i = 0; i < 5; i++)
            scheduler.Advance();
        Assert.Equal(0.75, optimizer.Rate);
    }

    private static RateChange Change(
        long step,
        string group,
        double before,
        double now,
        RateChangeReason reason,
        string? explanation = null
    ) =>
        new()
        {
            Step = step,
            Group = group,
            OldRate = before,
            NewRate = now,
            Reason = reason,
            Explanation = explanation,
        };
}
