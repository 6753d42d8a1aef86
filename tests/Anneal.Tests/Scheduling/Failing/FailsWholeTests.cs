namespace Anneal.Tests.Scheduling.Failing;

public sealed class FailsWholeTests
{
    private readonly Optimizer body = new(),
        head = new();
    private bool isBroken;

    private GroupScheduler Scheduler(string text = "linear(base -> 0, 10) with momentum = linear(0.9 -> 0.8, 10)") =>
        new(
            Recipe.Parse(text),
            body.Group("body", 1),
            new ParameterGroup("head", 0.5, rate => head.Rate = rate).With("momentum", SetMomentum)
        );

    private void SetMomentum(double value)
    {
        if (isBroken)
            throw new DeviceException();
        head.Momentum = value;
    }

    [Fact]
    public void A_setter_that_throws_leaves_every_group_and_the_step_as_they_were()
    {
        var scheduler = Scheduler();
        var state = scheduler.Save();
        isBroken = true;
        var wrong = Assert.Throws<SetterException>(() => scheduler.Advance());
        Assert.Equal(("head", "momentum"), (wrong.Group, wrong.Hyperparameter));
        Assert.IsType<DeviceException>(wrong.InnerException);
        Assert.Equal((1, 0.9, 0.5, 0.9), (body.Rate, body.Momentum, head.Rate, head.Momentum));
        Assert.Equal(state, scheduler.Save());
        isBroken = false;
        scheduler.Advance();
        Assert.Equal((1, 0.9, 0.45), (scheduler.Step, body.Rate, head.Rate));
    }

    [Fact]
    public void What_cannot_be_set_back_is_said_beside_what_failed_first()
    {
        var isGone = false;
        var scheduler = new GroupScheduler(
            Recipe.Parse("linear(base -> 0, 10)"),
            new ParameterGroup("a", 1, _ => ThrowIf(isGone && body.Momentum == 0)),
            new ParameterGroup("b", 1, _ => ThrowIf(isGone, () => body.Momentum = 0))
        );
        body.Momentum = 1;
        isGone = true;
        var wrong = Assert.Throws<SetterException>(() => scheduler.Advance());
        Assert.Equal("b", wrong.Group);
        Assert.Equal(2, wrong.SetBackErrors.Count);
        Assert.Equal(
            "learning_rate of the parameter group 'b' could not be set to 0.9 (the device is gone); the scheduler "
                + "stays where it was, and what was set before is set back; setting back failed too: learning_rate of "
                + "the parameter group 'b' (the device is gone), learning_rate of the parameter group 'a' (the device "
                + "is gone).",
            wrong.Message
        );
        Assert.Equal((0, 1), (scheduler.Step, scheduler.RateOf("a")));
    }

    private static void ThrowIf(bool holds, Action? first = null)
    {
        first?.Invoke();
        if (holds)
            throw new DeviceException();
    }

    [Fact]
    public void What_was_set_before_a_restore_is_known_when_it_fails()
    {
        var scheduler = Scheduler();
        var state = scheduler.Save();
        scheduler.Advance();
        isBroken = true;
        Assert.DoesNotContain(
            "nothing is known",
            Assert.Throws<SetterException>(() => scheduler.Restore(state)).Message,
            StringComparison.Ordinal
        );
        Assert.Equal((0.9, 0.89, 0.45), (body.Rate, body.Momentum, head.Rate));
    }

    [Fact]
    public void A_retry_of_a_factor_that_cannot_be_had_is_refused_as_the_first_try_was()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("torch.MultiplicativeLR(lambda t: 1/(3-t))"),
            body.Group("body", 1)
        );
        scheduler.Advance();
        scheduler.Advance();
        var first = Assert.Throws<CurveValueException>(() => scheduler.Advance());
        var again = Assert.Throws<CurveValueException>(() => scheduler.Advance());
        Assert.Equal(first.Message, again.Message);
        Assert.Equal(("body", 3), (again.Group, again.Step));
        Assert.Equal((2, 0.5), (scheduler.Step, body.Rate));
    }

    [Fact]
    public void A_rate_that_is_infinite_reaches_no_setter_though_it_is_a_frameworks()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("torch.ExponentialLR(gamma=1e200)"),
            body.Group("body", 1),
            head.Group("head", 0)
        );
        scheduler.Advance();
        Assert.Equal(
            "the learning_rate of the parameter group 'body' must be finite, but at step 2 "
                + "'torch.ExponentialLR(gamma=1e200)' gives Infinity, which was not set.",
            Assert.Throws<CurveValueException>(() => scheduler.Advance()).Message
        );
        Assert.Equal((1, 1e200), (scheduler.Step, body.Rate));
    }

    [Fact]
    public void A_rate_below_0_is_set_only_where_its_group_allows_it()
    {
        var recipe = Recipe.Parse("torch.ExponentialLR(gamma=-0.5)");
        var refused = Assert.Throws<CurveValueException>(() =>
            new GroupScheduler(recipe, body.Group("body", 1)).Advance()
        );
        Assert.Contains("must be at least 0, but at step 1 ", refused.Message, StringComparison.Ordinal);
        var allowed = new GroupScheduler(recipe, head.Group("head", 1).AllowNegative());
        allowed.Advance();
        Assert.Equal((1, -0.5), (body.Rate, head.Rate));

        var state = SchedulerState.FromJson(allowed.Save().ToJson());
        Assert.True(state.Groups[0].AllowsNegative);
        var resumed = new GroupScheduler(recipe, body.Group("head", 1));
        resumed.Restore(state);
        Assert.Equal(-0.5, body.Rate);
        Assert.Equal(state, resumed.Save());
    }

    [Theory]
    [InlineData("torch.OneCycleLR(max_lr=0.1, total_steps=10, anneal_strategy='linear')")]
    [InlineData("torch1.OneCycleLR(max_lr=0.1, total_steps=10, anneal_strategy='linear')")]
    public void What_one_cycle_leaves_after_its_last_update_is_set_and_trained_with_by_none(string text)
    {
        var scheduler = new GroupScheduler(Recipe.Parse(text), body.Group("body", 1));
        for (var step = 0; step < 10; step++)
            scheduler.Advance();
        Assert.InRange(body.Rate, -0.1, -1e-6);
        Assert.Throws<CurveValueException>(() => scheduler.Advance());
        Assert.Equal(10, scheduler.Step);
    }

    [Fact]
    public void A_group_that_allows_nothing_new_is_saved_as_before() =>
        Assert.DoesNotContain("allows_negative", Scheduler().Save().ToJson(), StringComparison.Ordinal);

    [Fact]
    public void A_listener_that_throws_keeps_no_other_from_being_told()
    {
        var scheduler = Scheduler();
        var heard = new List<string>();
        scheduler.RateChanged += (_, _) => throw new DeviceException();
        scheduler.RateChanged += (_, change) => heard.Add(change.Group);
        var wrong = Assert.Throws<AggregateException>(() => scheduler.Advance());
        Assert.Equal(2, wrong.InnerExceptions.Count);
        Assert.Equal(["body", "head"], heard);
        Assert.Equal((1, 0.9, 0.45), (scheduler.Step, body.Rate, head.Rate));
    }

    [Fact]
    public void A_call_from_inside_a_setter_or_a_move_from_a_listener_is_refused()
    {
        GroupScheduler? inside = null;
        var scheduler = GroupScheduler.Drive(Schedule.Linear(1, 0, 10), _ => inside?.Observe(1));
        inside = scheduler;
        var wrong = Assert.Throws<SetterException>(() => scheduler.Advance());
        Assert.Contains("must not call the scheduler", wrong.Message, StringComparison.Ordinal);
        inside = null;
        scheduler.RateChanged += (_, _) => scheduler.Advance();
        var told = Assert.Throws<AggregateException>(() => scheduler.Advance());
        Assert.IsType<InvalidOperationException>(told.InnerException);
        Assert.Equal(1, scheduler.Step);
    }

    [Fact]
    public void A_metric_whose_rate_cannot_be_set_was_not_heard()
    {
        var scheduler = Scheduler("0.5 | plateau(factor=0.5, patience=0) with momentum = 0.9");
        scheduler.Observe(1);
        var state = scheduler.Save();
        isBroken = true;
        Assert.Throws<SetterException>(() => scheduler.Observe(2));
        Assert.Throws<SetterException>(() => scheduler.AdvanceAndObserve(2));
        Assert.Throws<SetterException>(() => scheduler.Override(0.1));
        Assert.Throws<SetterException>(() => scheduler.Restore(state));
        Assert.Throws<SetterException>(() =>
            scheduler.Add(new Optimizer().Group("late").With("momentum", SetMomentum))
        );
        Assert.Equal(state, scheduler.Save());
        Assert.Equal((0.5, 0.5), (body.Rate, head.Rate));
    }

    [Fact]
    public void Both_changes_of_a_step_that_is_measured_are_told()
    {
        var scheduler = Scheduler("linear(base -> 0, 10) | plateau(factor=0.5, patience=0) with momentum = 0.9");
        scheduler.Observe(1);
        var reasons = new List<(RateChangeReason, double)>();
        scheduler.RateChanged += (_, change) => reasons.Add((change.Reason, change.NewRate));
        scheduler.AdvanceAndObserve(2);
        Assert.Equal(
            [
                (RateChangeReason.Schedule, 0.9),
                (RateChangeReason.Schedule, 0.45),
                (RateChangeReason.Plateau, 0.45),
                (RateChangeReason.Plateau, 0.225),
            ],
            reasons
        );
    }
}
