using Anneal.Language;

namespace Anneal.Tests.Scheduling;

public sealed class ResumeTests
{
    private static readonly RunPlan Plan = RunPlan.FromSteps(100);

    private static GroupScheduler Scheduler(string text, Optimizer optimizer, RunPlan? plan = null, double rate = 1) =>
        new(Recipe.Parse(text), plan ?? Plan, optimizer.Group(baseRate: rate));

    /// <summary>The state of a run that was stopped after some updates.</summary>
    private static SchedulerState Saved(string text = "linear(base -> 0)", int made = 40, RunPlan? plan = null)
    {
        var scheduler = Scheduler(text, new Optimizer(), plan);
        for (var i = 0; i < made; i++)
            scheduler.Advance();
        return SchedulerState.FromJson(scheduler.Save().ToJson());
    }

    [Theory]
    [InlineData("warmup(5) then cosine(base -> 0, 50)")]
    [InlineData("one_cycle(base, 40) with momentum = linear(0.95 -> 0.85, 20)")]
    [InlineData("cosine(base -> 0.01, 30) | plateau(factor=0.5, patience=2, cooldown=1, min=0.001)")]
    public void A_restored_run_goes_on_as_if_never_stopped(string text)
    {
        static double Loss(long step) => 1 + Math.Sin(step * 1.7);
        static void Run(GroupScheduler scheduler, long until)
        {
            while (scheduler.Step < until)
                scheduler.AdvanceAndObserve(Loss(scheduler.Step));
        }
        GroupScheduler Create(Optimizer optimizer) =>
            new(Recipe.Parse(text), RunPlan.FromSteps(60), optimizer.Group()) { AllowsUnusedMetrics = true };
        for (long stop = 0; stop <= 60; stop += 7)
        {
            var (straight, first, second) = (new Optimizer(), new Optimizer(), new Optimizer());
            var whole = Create(straight);
            Run(whole, 60);
            var begun = Create(first);
            Run(begun, stop);
            var resumed = Create(second);
            resumed.Restore(SchedulerState.FromJson(begun.Save().ToJson()));
            Assert.Equal((first.Rate, first.Momentum), (second.Rate, second.Momentum));
            Run(resumed, 60);
            Assert.Equal((straight.Rate, straight.Momentum), (second.Rate, second.Momentum));
            Assert.Equal(whole.Save(), resumed.Save());
        }
    }

    [Fact]
    public void An_override_survives_a_restart()
    {
        var scheduler = new GroupScheduler(Recipe.Parse("base"), null, new Optimizer().Group());
        scheduler.Override(0.7);
        var optimizer = new Optimizer();
        new GroupScheduler(Recipe.Parse("base"), null, optimizer.Group()).Restore(scheduler.Save());
        Assert.Equal(0.7, optimizer.Rate);
    }

    [Theory]
    [InlineData("cosine(base -> 0, 51)", 0.1, 60)]
    [InlineData("cosine(base -> 0, 50)", 0.2, 60)]
    [InlineData("cosine(base -> 0, 50)", 0.1, 61)]
    public void Refuses_the_state_of_another_curve_and_changes_nothing(string text, double rate, int steps)
    {
        var saved = new GroupScheduler(
            Recipe.Parse("cosine(base -> 0, 50)"),
            RunPlan.FromSteps(60),
            new Optimizer().Group()
        );
        saved.Advance();
        var other = new GroupScheduler(
            Recipe.Parse(text),
            RunPlan.FromSteps(steps),
            new Optimizer().Group(baseRate: rate)
        );
        var error = Assert.Throws<ArgumentException>(() => other.Restore(saved.Save()));
        Assert.StartsWith("the state was saved with another curve for 'all' (", error.Message);
        Assert.Equal(0, other.Step);
    }

    [Fact]
    public void Says_that_an_equal_state_is_equal()
    {
        var report = Scheduler("linear(base -> 0)", new Optimizer()).Restore(Saved());
        Assert.True(report is { IsEqual: true, IsContinuous: true, Step: 40 });
        Assert.All(report.Groups[0].Outcomes, outcome =>
            Assert.Equal((0.6, 0.0), (outcome.NextRate!.Value, outcome.JumpPercent!.Value))
        );
    }

    [Fact]
    public void Keep_goes_on_with_the_saved_schedule_plan_and_base_rate()
    {
        var optimizer = new Optimizer();
        var scheduler = Scheduler("constant(0.5)", optimizer, RunPlan.FromSteps(1000), rate: 7);
        scheduler.Restore(Saved(), ResumePolicy.Keep);
        Assert.Equal(0.6, optimizer.Rate);
        scheduler.Advance();
        Assert.Equal(0.59, optimizer.Rate, 1e-15);
        var again = Scheduler("linear(base -> 0)", new Optimizer());
        again.Restore(Saved());
        again.Advance();
        Assert.Equal(again.Save(), scheduler.Save());
    }

    [Fact]
    public void Replace_takes_the_new_schedule_at_the_saved_position()
    {
        var optimizer = new Optimizer();
        var scheduler = Scheduler("linear(base -> 0)", optimizer, RunPlan.FromSteps(200));
        var report = scheduler.Restore(Saved(), ResumePolicy.Replace);
        Assert.Equal(0.8, optimizer.Rate);
        Assert.Equal(40, scheduler.Step);
        Assert.Equal(
            [
                new ResumeDifference
                {
                    What = "run plan",
                    Saved = "total_steps=100",
                    Present = "total_steps=200",
                },
            ],
            report.Groups[0].Differences
        );
        Assert.False(report.IsContinuous);
        Assert.Equal(100.0 / 3, report.Groups[0].Outcomes[1].JumpPercent!.Value, 1e-9);
    }

    [Fact]
    public void Rebase_scales_the_new_schedule_so_that_the_rate_goes_on_and_remembers_it()
    {
        var optimizer = new Optimizer();
        var scheduler = Scheduler("cosine(base -> 0)", optimizer, RunPlan.FromSteps(200));
        scheduler.Restore(Saved(), ResumePolicy.Rebase);
        Assert.Equal(0.6, optimizer.Rate, 1e-15);
        scheduler.Advance();
        var cosine = Recipe.Parse("cosine(1 -> 0)").Bind(RunPlan.FromSteps(200)).Rate;
        Assert.Equal(0.6 * cosine.At(41) / cosine.At(40), optimizer.Rate, 1e-15);

        var later = new Optimizer();
        var resumed = Scheduler("cosine(base -> 0)", later, RunPlan.FromSteps(200));
        resumed.Restore(SchedulerState.FromJson(scheduler.Save().ToJson()));
        Assert.Equal(optimizer.Rate, later.Rate);
        resumed.Restore(scheduler.Save(), ResumePolicy.Replace); // of an equal state no policy changes anything
        Assert.Equal(optimizer.Rate, later.Rate);
    }

    [Fact]
    public void Rebase_goes_on_from_what_feedback_had_made_of_the_rate()
    {
        var saved = Scheduler("linear(base -> 0) | plateau(factor=0.1, patience=0)", new Optimizer());
        for (var i = 0; i < 40; i++)
            saved.AdvanceAndObserve(
                i == 0 ? 1
                : i < 3 ? 2
                : 0.5 - 0.01 * i
            );
        var optimizer = new Optimizer();
        Scheduler("cosine(base -> 0)", optimizer).Restore(saved.Save(), ResumePolicy.Rebase);
        Assert.Equal(saved.Rates[0], optimizer.Rate, 1e-17);
    }

    [Theory]
    [InlineData(ResumePolicy.Replace)]
    [InlineData(ResumePolicy.Rebase)]
    public void What_feedback_had_seen_is_kept_where_the_new_schedule_has_it_too(ResumePolicy policy)
    {
        var saved = Scheduler("base | plateau(factor=0.1, patience=0)", new Optimizer());
        saved.Observe(1);
        saved.Observe(2);
        var resumed = Scheduler("linear(base -> 0) | plateau(factor=0.5, patience=3)", new Optimizer());
        resumed.Restore(saved.Save(), policy);
        Assert.Equal(new PlateauState { Best = 1, Factor = 0.1 }, resumed.Save().Groups[0].Feedback[0]);
    }

    [Fact]
    public void An_equal_group_needs_no_policy_beside_one_that_differs()
    {
        GroupScheduler Two(Optimizer a, Optimizer b, string second) =>
            new(Recipe.Parse("linear(base -> 0)"), Plan, a.Group("a", 1), b.Group("b", 1, second));
        var saved = Two(new(), new(), "base");
        saved.Advance();
        var (a, b) = (new Optimizer(), new Optimizer());
        var report = Two(a, b, "base * 0.5").Restore(saved.Save(), ResumePolicy.Rebase);
        Assert.Equal([true, false], report.Groups.Select(group => group.IsEqual));
        Assert.Equal((0.99, 1), (a.Rate, b.Rate));
    }

    [Fact]
    public void Compare_changes_nothing()
    {
        var optimizer = new Optimizer();
        var scheduler = Scheduler("base", optimizer);
        var report = scheduler.Compare(Saved());
        Assert.Equal((0, 1), (scheduler.Step, optimizer.Rate));
        Assert.Equal([0.6, 1, 0.6], report.Groups[0].Outcomes.Select(outcome => outcome.NextRate!.Value));
        Assert.Equal(
            [0, 66.67, 0],
            report.Groups[0].Outcomes.Select(outcome => Math.Round(outcome.JumpPercent!.Value, 2))
        );
    }

    [Fact]
    public void Another_text_of_the_same_rate_does_not_jump()
    {
        var report = Scheduler("linear(base -> 0, 100)", new Optimizer()).Compare(Saved());
        Assert.False(report.IsEqual);
        Assert.True(report.IsContinuous);
    }

    [Fact]
    public void Bounds_that_differ_need_a_policy_too()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("linear(base -> 0)"),
            Plan,
            new Optimizer().Group(baseRate: 1).Clamp(0, 0.5)
        );
        Assert.Contains(
            "bounds: saved none, now 0 to 0.5",
            Assert.Throws<ArgumentException>(() => scheduler.Restore(Saved())).Message,
            StringComparison.Ordinal
        );
        scheduler.Restore(Saved(), ResumePolicy.Replace);
        Assert.Equal([0.5], scheduler.Rates);
    }

    [Fact]
    public void Skipped_updates_batches_and_hands_survive_a_restart()
    {
        var plan = RunPlan.FromSamples(1000, 10, 1, gradientAccumulation: 4);
        var scheduler = Scheduler("base", new Optimizer(), plan);
        scheduler.Advance(UpdateOutcome.Skipped);
        scheduler.AdvanceMicroBatch();
        scheduler.Override(0.7, reason: "by hand");
        var resumed = Scheduler("base", new Optimizer(), plan);
        resumed.Restore(SchedulerState.FromJson(scheduler.Save().ToJson()));
        Assert.Equal((1, 1, 0.7), (resumed.SkippedUpdates, resumed.AccumulatedBatches, resumed.Rates[0]));
        Assert.Equal(new RateOverride(0.7, "by hand"), resumed.Save().Groups[0].Override);
    }

    [Theory]
    [InlineData("cosine(base -> 0, 51)", 0.1, 60, "schedule: saved cosine(base -> 0, 50), now cosine(base -> 0, 51)")]
    [InlineData("cosine(base -> 0, 50)", 0.2, 60, "base rate: saved 0.1, now 0.2")]
    [InlineData("cosine(base -> 0, 50)", 0.1, 61, "run plan: saved total_steps=60, now total_steps=61")]
    public void Without_a_policy_another_curve_is_refused_and_nothing_changed(
        string text,
        double rate,
        int steps,
        string difference
    )
    {
        var saved = Scheduler("cosine(base -> 0, 50)", new Optimizer(), RunPlan.FromSteps(60), 0.1);
        saved.Advance();
        var optimizer = new Optimizer();
        var other = Scheduler(text, optimizer, RunPlan.FromSteps(steps), rate);
        Assert.StartsWith(
            $"the state was saved with another curve for 'all' ({difference}); say with a ResumePolicy whether to keep",
            Assert.Throws<ArgumentException>(() => other.Restore(saved.Save())).Message
        );
        Assert.Equal((0, rate), (other.Step, optimizer.Rate));
    }

    [Theory]
    [InlineData(
        ResumePolicy.Rebase,
        "linear(base -> 0, 20)",
        "'all' cannot be resumed by Rebase: a rate of 0 cannot be scaled to 0.6; both must be greater than 0."
    )]
    [InlineData(ResumePolicy.Keep, "base", "'all' cannot be resumed by Keep: the saved schedule cannot be had again: ")]
    public void Refuses_a_policy_that_cannot_be_taken(ResumePolicy policy, string text, string message)
    {
        var saved = Saved();
        if (policy == ResumePolicy.Keep)
            saved = saved with { Groups = [new() { Name = "all", BaseRate = 1 }] };
        var scheduler = Scheduler(text, new Optimizer());
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => scheduler.Restore(saved, policy)).Message);
        Assert.Equal(0, scheduler.Step);
    }

    [Fact]
    public void Refuses_a_policy_that_is_none() =>
        Assert.Throws<ArgumentOutOfRangeException>("policy", () =>
            Scheduler("base", new Optimizer()).Restore(Saved(), (ResumePolicy)3)
        );

    [Fact]
    public void Keep_refuses_a_text_that_does_not_give_its_fingerprint()
    {
        var saved = Saved();
        saved = saved with { Groups = [saved.Groups[0] with { Recipe = "linear(base -> 0.5)" }] };
        Assert.Contains(
            "text, run plan and base rate of the state do not give its fingerprint",
            Assert
                .Throws<ArgumentException>(() => Scheduler("base", new Optimizer()).Restore(saved, ResumePolicy.Keep))
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Refuses_feedback_that_does_not_fit()
    {
        var scheduler = Scheduler("base | plateau()", new Optimizer());
        var state = scheduler.Save();
        var wrong = state with { Groups = [state.Groups[0] with { Feedback = [] }] };
        Assert.StartsWith(
            "the state of 'all' must have what 1 feedbacks of its schedule had seen, but has 0 that do not fit.",
            Assert.Throws<ArgumentException>(() => scheduler.Restore(wrong)).Message
        );
    }

    [Fact]
    public void Refuses_to_walk_a_history_without_end()
    {
        var scheduler = new GroupScheduler(BoundRecipe.From(Trace.Product(0.1, step => 1)), new Optimizer().Group());
        Assert.StartsWith(
            "the position must be at most 100000000, because this curve is defined only by its history",
            Assert
                .Throws<ArgumentException>(() => scheduler.Restore(scheduler.Save() with { Step = 1_000_000_000_000 }))
                .Message
        );
        Assert.Equal(0, scheduler.Step);
    }

    [Fact]
    public void Reports_without_an_optimizer_and_by_the_saved_plan_and_rates()
    {
        var saved = Saved("one_cycle(base) with momentum = 0.9");
        Assert.True(ResumeReport.Create(saved, Recipe.Parse("one_cycle(base) with momentum = 0.9")).IsEqual);
        var report = ResumeReport.Create(
            saved,
            Recipe.Parse("torch.OneCycleLR(max_lr=1, total_steps=100)"),
            RunPlan.FromSteps(100),
            0.5
        );
        Assert.Equal(["schedule", "base rate"], report.Groups[0].Differences.Select(difference => difference.What));
    }
}
