namespace Anneal.Tests.Scheduling;

/// <summary>Schedules made in C# have an identity of their own: their types and what these hold.</summary>
public sealed class CurveWithoutTextTests
{
    private static GroupScheduler Scheduler(Curve schedule) => new(schedule, new Optimizer().Group());

    private static SchedulerState Saved(Curve schedule)
    {
        var scheduler = Scheduler(schedule);
        for (var i = 0; i < 3; i++)
            scheduler.Advance();
        return SchedulerState.FromJson(scheduler.Save().ToJson());
    }

    [Fact]
    public void The_state_of_one_is_not_taken_up_by_another()
    {
        var saved = Saved(Schedule.Constant(0.05));
        var other = Scheduler(Schedule.Constant(7));
        Assert.StartsWith(
            "the state was saved with another curve for 'all' (curve: saved ",
            Assert.Throws<ArgumentException>(() => other.Restore(saved)).Message
        );
        var report = other.Compare(saved);
        Assert.False(report.IsEqual || report.IsContinuous);
        Assert.True(report.Groups[0].IsComparable);
        Assert.Null(report.Groups[0].Outcomes[(int)ResumePolicy.Replace].JumpPercent);
        other.Restore(saved, ResumePolicy.Replace);
        Assert.Equal((3, 7), (other.Step, other.CurrentRate));
    }

    [Fact]
    public void One_made_again_with_the_same_arguments_resumes_without_a_policy()
    {
        static Schedule Made() => Schedule.Cosine(0.1, 0, 500).WithWarmup(20).Clamp(0.01).Repeat(3) * 0.5;
        var resumed = Scheduler(Made());
        Assert.True(resumed.Restore(Saved(Made())).IsEqual);
        Assert.Equal(3, resumed.Step);
        Assert.True(Scheduler(new Own(1, 70)).Restore(Saved(new Own(1, 70))).IsEqual);
    }

    public static TheoryData<Schedule, Schedule> Pairs =>
        new()
        {
            { Schedule.Linear(1, 0, 100), Schedule.Linear(1, 0, 101) },
            { Schedule.Cosine(1, 0, 1_000_000), Schedule.Linear(1, 0, 1_000_000) },
            { Schedule.MultiStep(1, 0.1, 777), Schedule.MultiStep(1, 0.1, 778) },
            { Schedule.Constant(0.1), Schedule.Constant(0.1 + 1e-17 * 2) },
            { Schedule.Step(1, 0.5, 30), Schedule.Step(1, 0.5, 31) },
            { new Own(1, 70), new Own(1, 71) },
            { Schedule.Constant(0.1).For(200_001), Schedule.Constant(0.1).For(200_001).Then(Schedule.Constant(0.2)) },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Curves_that_differ_anywhere_that_is_known_have_different_fingerprints(Schedule one, Schedule other)
    {
        Assert.Equal(32, BoundRecipe.From(one).Fingerprint!.Length);
        Assert.Equal(BoundRecipe.From(one).Fingerprint, BoundRecipe.From(one with { }).Fingerprint);
        Assert.NotEqual(BoundRecipe.From(one).Fingerprint, BoundRecipe.From(other).Fingerprint);
    }

    [Fact]
    public void A_fingerprint_is_the_same_in_every_build() =>
        Assert.Equal("0d1d89d9d630ba26984a8e9714b46e70", BoundRecipe.From(Schedule.Step(0.5, 0.5, 30)).Fingerprint);

    [Fact]
    public void A_fingerprint_depends_on_feedback_and_on_nothing_else()
    {
        var schedule = Schedule.Cosine(0.1, 0, 100);
        string?[] fingerprints =
        [
            BoundRecipe.From(schedule).Fingerprint,
            BoundRecipe.From(schedule, new ReduceOnPlateau()).Fingerprint,
            BoundRecipe.From(schedule, new ReduceOnPlateau { IgnoreUntilStep = 5 }).Fingerprint,
            BoundRecipe.From(schedule, Greedy(0.5)).Fingerprint,
            BoundRecipe.From(schedule, Greedy(0.6)).Fingerprint,
        ];
        Assert.Equal(fingerprints.Length, fingerprints.Distinct().Count());
        Assert.All(fingerprints, fingerprint => Assert.Equal(32, fingerprint!.Length));

        static GreedyRate Greedy(double factor) =>
            new()
            {
                InitialRates = [0.1],
                MinRates = [0],
                MaxRates = [1],
                Factor = factor,
            };
    }

    public static TheoryData<Curve> Delegates =>
        new()
        {
            Schedule.FromFunction(step => 0.05),
            Schedule.Linear(0, 1, 5).Then(step => 0.05).Clamp(0, 2) * 2,
            (Schedule.FromFunction(step => 0.05).For(5).Repeat(2).Delay(3) * Schedule.Constant(1)).Every(2),
            Trace.Product(0.05, step => 1),
        };

    [Theory]
    [MemberData(nameof(Delegates))]
    public void Nothing_can_be_known_of_a_delegate_so_that_a_policy_is_demanded(Curve schedule)
    {
        Assert.Null(BoundRecipe.From(schedule).Fingerprint);
        var resumed = Scheduler(schedule);
        var saved = Saved(schedule);
        Assert.StartsWith(
            "the saved curve of 'all' cannot be compared with the program's (curve: saved one that cannot be compared, "
                + "now one that cannot be compared); say with a ResumePolicy",
            Assert.Throws<ArgumentException>(() => resumed.Restore(saved)).Message
        );
        Assert.Equal(0, resumed.Step);
        var report = resumed.Restore(saved, ResumePolicy.Replace);
        Assert.False(report.IsEqual || report.IsContinuous || report.Groups[0].IsComparable);
        Assert.Equal(3, resumed.Step);
    }

    [Fact]
    public void A_state_of_an_earlier_build_that_had_no_fingerprint_needs_a_policy()
    {
        var saved = Saved(Schedule.Constant(0.05));
        saved = saved with { Groups = [saved.Groups[0] with { Fingerprint = null }] };
        var resumed = Scheduler(Schedule.Constant(0.05));
        Assert.StartsWith(
            "the saved curve of 'all' cannot be compared",
            Assert.Throws<ArgumentException>(() => resumed.Restore(saved)).Message
        );
        resumed.Restore(saved, ResumePolicy.Replace);
        Assert.Equal((3, 0.05), (resumed.Step, resumed.CurrentRate));
    }

    [Fact]
    public void A_curve_that_has_no_value_far_out_has_a_fingerprint_all_the_same()
    {
        Assert.NotNull(BoundRecipe.From(new Short([0.1, 0.2])).Fingerprint);
        Assert.NotEqual(
            BoundRecipe.From(new Short([0.1, 0.2])).Fingerprint,
            BoundRecipe.From(new Short([0.1, 0.2, 0.3])).Fingerprint
        );
    }

    [Fact]
    public void The_text_of_a_curve_is_another_identity_than_its_values()
    {
        var text = Recipe.Parse("linear(0.1 -> 0, 10)").Bind();
        Assert.Equal(32, text.Fingerprint!.Length);
        Assert.NotEqual(text.Fingerprint, BoundRecipe.From(text.Rate).Fingerprint);
    }

    private sealed record Own(double First, long Every) : Schedule
    {
        protected internal override double Evaluate(long step) => First / (1 + step / Every);
    }

    private sealed record Short(double[] Values) : Schedule
    {
        protected internal override double Evaluate(long step) => Values[step];
    }
}
