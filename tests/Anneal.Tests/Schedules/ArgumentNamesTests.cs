using Anneal.Curves;

namespace Anneal.Tests.Schedules;

/// <summary>A call refuses what cannot be by the names of its own parameters, and then has changed nothing.</summary>
public sealed class ArgumentNamesTests
{
    private static readonly Schedule Flat = Schedule.Constant(0.1);
    private static readonly Schedule Nothing = null!;
    private static readonly BoundRecipe Bound = BoundRecipe.From(Flat);

    private static readonly (string Parameter, Action Call)[] Calls =
    [
        ("milestones", () => Schedule.MultiStep(1, 0.1, (ValueList<long>)null!)),
        ("boundaries", () => Schedule.Piecewise([1], null!)),
        ("values", () => Schedule.Piecewise(null!, [])),
        ("value", () => Schedule.FromFunction(null!)),
        ("peak", () => Schedule.OneCycle(double.NaN, 10)),
        ("peak", () => Schedule.OneCycle(double.NaN, 10, start: 0.1)),
        ("start", () => Schedule.OneCycle(0.1, 10, start: double.NaN)),
        ("end", () => Schedule.OneCycle(0.1, 10, end: double.NaN)),
        ("steps", () => Schedule.OneCycle(0.1, -1)),
        ("upShare", () => Schedule.OneCycle(0.1, 10, upShare: 2)),
        ("upShare", () => Schedule.OneCycle(0.1, 10, upShare: 0.6, phases: CyclePhases.Three)),
        ("upShare", () => Schedule.OneCycle(0.1, 5, upShare: 0.5, phases: CyclePhases.Three)),
        ("shape", () => Schedule.OneCycle(0.1, 10, shape: (PhaseShape)9)),
        ("phases", () => Schedule.OneCycle(0.1, 10, phases: (CyclePhases)9)),
        ("every", () => Schedule.Step(0.1, 0.5, every: 0)),
        ("upSteps", () => Schedule.Cyclic(0, 1, upSteps: 0)),
        ("upSteps", () => Schedule.Cyclic(0, 1, upSteps: -1, downSteps: 5)),
        ("downSteps", () => Schedule.Cyclic(0, 1, upSteps: 0, downSteps: 0)),
        ("shape", () => Schedule.Cyclic(0, 1, 5, shape: (CycleShape)9)),
        ("shape", () => _ = new CyclicRate(0, 1, 5, 5, (CycleShape)9)),
        ("schedule", () => Nothing.For(5)),
        ("schedule", () => Nothing.Then(Flat)),
        ("schedule", () => Nothing.Then(step => 1)),
        ("schedule", () => Nothing.Times(Flat)),
        ("schedule", () => Nothing.Times(2)),
        ("schedule", () => Nothing.Times(step => 1)),
        ("schedule", () => Nothing.Delay(5)),
        ("schedule", () => Nothing.WithWarmup(5)),
        ("schedule", () => Nothing.AtLeast(0)),
        ("schedule", () => Nothing.AtMost(0)),
        ("schedule", () => Nothing.Clamp(0)),
        ("schedule", () => Nothing.Every(5)),
        ("schedule", () => Nothing.Repeat(5)),
        ("next", () => Flat.For(5).Then((Schedule)null!)),
        ("next", () => Flat.For(5).Then((Func<long, double>)null!)),
        ("other", () => Flat.Times((Schedule)null!)),
        ("other", () => Flat.Times((Func<long, double>)null!)),
        ("factor", () => Flat.Times(double.NaN)),
        ("left", () => _ = Nothing * Flat),
        ("left", () => _ = Nothing * 2),
        ("left", () => _ = double.NaN * Flat),
        ("right", () => _ = Flat * Nothing),
        ("right", () => _ = 2 * Nothing),
        ("right", () => _ = Flat * double.NaN),
        ("most", () => Flat.AtMost(double.NaN)),
        ("least", () => Flat.AtLeast(double.NaN)),
        ("most", () => Flat.Clamp(0, double.NaN)),
        ("least", () => Flat.Clamp(1, 0)),
        ("steps", () => Flat.Delay(-1)),
        ("steps", () => Flat.For(-1)),
        ("steps", () => Flat.Every(0)),
        ("steps", () => Flat.WithWarmup(-1)),
        ("count", () => Flat.For(5).Repeat(0)),
        ("most", () => Group().Clamp(0, double.NaN)),
        ("unit", () => _ = new Length(5, (LengthUnit)99)),
        ("schedule", () => _ = new GroupScheduler((Curve)null!, Group())),
        ("feedback", () => _ = new GroupScheduler(Flat, (Feedback)null!, Group())),
        ("groups", () => _ = new GroupScheduler(Bound, Group(Recipe.Parse("0.1")))),
        ("group", () => new GroupScheduler(Bound, Group()).Add(Group(Recipe.Parse("0.1"), "late"))),
        ("rate", () => BoundRecipe.From(null!)),
        ("feedback", () => BoundRecipe.From(Flat, (Feedback)null!)),
        ("feedback", () => BoundRecipe.From(Flat, (ValueList<Feedback>)null!)),
        ("schedule", () => GroupScheduler.Drive((Curve)null!, Set)),
        ("schedule", () => GroupScheduler.Drive((Func<long, double>)null!, Set)),
        ("setRate", () => GroupScheduler.Drive(Flat, null!)),
        ("feedback", () => GroupScheduler.Drive(Flat, Set, (Feedback)null!)),
        ("feedback", () => GroupScheduler.Drive(Flat, Set, (ValueList<Feedback>)null!)),
        ("recipe", () => GroupScheduler.Drive((Recipe)null!, 0.1, Set)),
        ("recipe", () => GroupScheduler.Drive(Recipe.Parse("torch.OneCycleLR(max_lr=0.1, total_steps=9)"), Set)),
        ("group", () => GroupScheduler.Drive(Flat, Set).Override(0.1, "zz")),
        ("group", () => GroupScheduler.Drive(Flat, Set).LiftOverride("zz")),
        ("Mode", () => _ = new ReduceOnPlateau { Mode = (PlateauMode)9 }),
        ("ThresholdMode", () => _ = new ReduceOnPlateau { ThresholdMode = (ThresholdMode)9 }),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Calls.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void The_parameter_that_is_named_is_the_calls_own(int index)
    {
        var (parameter, call) = Calls[index];
        var refused = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(parameter, refused.ParamName);
    }

    [Fact]
    public void A_scheduler_of_one_rate_speaks_of_no_group_that_the_caller_does_not_have()
    {
        var recipe = Recipe.Parse("torch.OneCycleLR(max_lr=0.1, total_steps=9)");
        Assert.Equal(
            "the recipe schedules 'momentum' beside the rate, but only the rate is set here; make a GroupScheduler with "
                + "a ParameterGroup that says With(\"momentum\", value => …). (Parameter 'recipe')",
            Assert.Throws<ArgumentException>(() => GroupScheduler.Drive(recipe, Set)).Message
        );
    }

    [Fact]
    public void An_outcome_that_does_not_exist_is_no_skipped_update_and_counts_no_batch()
    {
        var plan = RunPlan.Parse("steps_per_epoch=20 epochs=3 gradient_accumulation=2");
        var scheduler = new GroupScheduler(Recipe.Parse("0.1"), plan, Group());
        Action[] calls =
        [
            () => scheduler.Advance((UpdateOutcome)7),
            () => scheduler.AdvanceMicroBatch((UpdateOutcome)7),
            () => scheduler.AdvanceLastMicroBatch((UpdateOutcome)7),
        ];
        foreach (var call in calls)
            Assert.Equal("outcome", Assert.Throws<ArgumentOutOfRangeException>(call).ParamName);
        Assert.Equal((0, 0, 0), (scheduler.Step, scheduler.SkippedUpdates, scheduler.AccumulatedBatches));
        scheduler.AdvanceMicroBatch();
        Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.AdvanceMicroBatch((UpdateOutcome)7));
        Assert.Equal(1, scheduler.AccumulatedBatches);
    }

    [Fact]
    public void A_function_without_a_finite_value_sets_no_rate()
    {
        var rates = new List<double>();
        Curve[] curves =
        [
            Schedule.FromFunction(step => step < 2 ? 0.1 : double.NaN),
            Schedule.FromFunction(step => step < 2 ? 0.1 : double.PositiveInfinity).Times(2).Clamp(0),
            Trace.Product(0.1, step => step < 2 ? 1 : double.NaN),
            new Broken(0.1),
        ];
        foreach (var curve in curves)
        {
            var scheduler = GroupScheduler.Drive(curve, rates.Add);
            scheduler.Advance();
            Assert.Equal(2, Assert.Throws<CurveValueException>(() => scheduler.Advance()).Step);
            Assert.Equal(1, scheduler.Step);
        }
        Assert.All(rates, rate => Assert.True(double.IsFinite(rate)));
        Assert.Throws<CurveValueException>(() => GroupScheduler.Drive(step => double.NaN, rates.Add));
    }

    private static ParameterGroup Group(Recipe? recipe = null, string name = "weights") => new(name, 0.1, Set, recipe);

    private static void Set(double rate) { }

    private sealed record Broken(double Value) : Schedule
    {
        protected internal override double Evaluate(long step) => Value / (step < 2 ? 1 : 0);
    }
}
