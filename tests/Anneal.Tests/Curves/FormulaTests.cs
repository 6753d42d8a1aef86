using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal.Tests.Curves;

/// <summary>Curves as closed arithmetic: at every step, also beside their ends, what they are as curves.</summary>
public sealed class FormulaTests
{
    private const int Steps = 60;

    private static readonly Schedule Ramp = new LinearRamp(1, 0.25, 10.5, 2);
    private static readonly Schedule Triangle = new CyclicRate(0.1, 1, 3, 2);

    private static readonly Dictionary<string, Schedule> Schedules = new()
    {
        ["a constant"] = new Constant(0.3),
        ["a ramp that begins late"] = Ramp,
        ["a ramp that has begun before"] = new LinearRamp(1, 0.25, 10, -3),
        ["a ramp without length"] = new LinearRamp(1, 0.25, 0, 7),
        ["a ramp that is over at once"] = new LinearRamp(1, 0.25, 0),
        ["a cosine"] = new CosineDecay(1, 0.25, 20, 3),
        ["a geometric ramp"] = new GeometricRamp(1, 0.25, 20, 3),
        ["a square root"] = new OneMinusSquareRootDecay(1, 0.25, 20, 3),
        ["a polynomial"] = new PolynomialDecay(1, 0.25, 20, 2, 3),
        ["a tangent"] = new TanhDecay(1, 0.25, 20, start: 3),
        ["a rational function"] = new RexDecay(1, 0.25, 20),
        ["a logarithm"] = new LogarithmicRamp(1, 0.25, 20, 3),
        ["a warm-up"] = new Warmup(0.3, 7),
        ["no warm-up"] = new Warmup(0.3, 0),
        ["a cosine without end"] = new CosineWave(1, 0.25, 7.5, 2),
        ["restarts"] = new CosineRestarts(1, 0.25, 7),
        ["restarts that get lower"] = new CosineRestarts(1, 0.25, 7, decay: 0.8),
        ["restarts that rise and get lower"] = new CosineRestarts(0.25, 1, 7, decay: 0.8),
        ["restarts that get longer"] = new CosineRestarts(1, 0.25, 7, growth: 1.5),
        ["restarts of fractions"] = new CosineRestarts(1, 0.25, 7.3),
        ["restarts that end"] = new CosineRestarts(1, 0.25, 16, growth: 0.5),
        ["triangles"] = Triangle,
        ["triangles that fall at once"] = new CyclicRate(0.1, 1, 0, 4),
        ["triangles that rise alone"] = new CyclicRate(0.1, 1, 4, 0),
        ["triangles half as high each time"] = new CyclicRate(0.1, 1, 3, 2, CycleShape.Triangular2),
        ["triangles that get lower step by step"] = new CyclicRate(0.1, 1, 3, 2, CycleShape.ExponentialRange, 0.9),
        ["stairs"] = new StepDecay(1, 0.5, new(9)),
        ["stairs of fractions"] = new StepDecay(1, 0.5, new(2.5, 1.25)),
        ["stairs as frameworks count them"] = new StepDecay(1, 0.5, Period.RoundedUp(2.5)),
        ["milestones"] = new MultiStepDecay(1, 0.5, [4, 9, 9, 30]),
        ["pieces"] = new PiecewiseConstant([3, 1, 2], [4, 9]),
        ["an exponential"] = new ExponentialDecay(1, 0.9, 3),
        ["an inverse square root"] = new InverseSquareRootDecay(1, 3),
        ["an inverse"] = new InverseTimeDecay(1, 0.3, 4),
        ["a growth"] = new LinearGrowth(1, 0.3, 4),
        ["noam"] = new NoamDecay(2, 512, 8.5),
        ["what is ahead"] = new Ahead(new Held(Triangle, 14), 4),
        ["what is held"] = new Held(new ExponentialDecay(1, 0.9), 14),
        ["what has bounds"] = new Clamped(Ramp, 0.4, 0.8),
        ["what has a floor"] = new Clamped(Ramp, 0.4, double.PositiveInfinity),
        ["what has a ceiling"] = new Clamped(Ramp, double.NegativeInfinity, 0.8),
        ["a product"] = new Product([Ramp, Triangle, new Constant(2)]),
        ["what is repeated"] = new Repeated(new Held(new LinearRamp(1, 0.5, 4, 1), 6), 3),
        ["what is repeated and goes on"] = new Repeated(new LinearRamp(1, 0.5, 6), 2),
        ["parts"] = Sequence.Of((new Warmup(1, 3), 5), (Triangle, 4), (new LinearRamp(1, 0.5, 10, 2), null)),
        ["parts in parts"] = Sequence.Of((Sequence.Of((Ramp, 3), (Triangle, null)), 11), (Triangle, 40)),
        ["ticks"] = new Ticked(Ramp, new(5)),
        ["ticks of fractions"] = new Ticked(Triangle, new(2.5, 1.25)),
    };

    public static TheoryData<string> Names => [.. Schedules.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Is_the_same_curve(string name)
    {
        var schedule = Schedules[name];
        var formula = schedule.ToFormula(FormulaClock.OfRun(Steps))!;
        for (var step = 0; step < Steps; step++)
        {
            var (due, value) = (schedule.At(step), formula.Evaluate(step, double.NaN));
            Assert.True(
                Near.InTwelveDigits(due, value, scale: 1),
                $"{name} at {step}: {value:R}, not {due:R}: {formula}"
            );
        }
    }

    [Fact]
    public void What_cannot_be_written_is_no_formula_and_nothing_around_it_is()
    {
        var opaque = new FunctionSchedule(step => 1.0 / (step + 1));
        Schedule[] around =
        [
            opaque,
            new Ahead(opaque, 1),
            new Held(opaque, 1),
            new Clamped(opaque, 0.1, 1),
            new Product([new Constant(1), opaque]),
            new Product([opaque, new Constant(1)]),
            new Repeated(new Held(opaque, 4), 2),
            Sequence.Of((new Constant(1), 4), (opaque, null)),
            new Ticked(opaque, new(5)),
        ];
        Assert.All(around, schedule => Assert.Null(schedule.ToFormula(FormulaClock.OfRun(Steps))));
    }

    [Fact]
    public void A_formula_says_where_it_has_no_value()
    {
        Assert.StartsWith(
            "the formula '1 / t' must have a finite value at every step, but has none at step 0.",
            Assert.Throws<ArgumentException>("formula", () => new FormulaCurve(1 / (Formula)new Variable())).Message
        );
        Assert.Throws<ArgumentNullException>("formula", () => new FormulaCurve(null!));
        Assert.Throws<ArgumentOutOfRangeException>("stepsPerUnit", () => new FormulaCurve(1, stepsPerUnit: 0));
        var root = new FormulaCurve(Formula.SquareRoot(3 - (Formula)new Variable()));
        Assert.Equal(0, root.At(3));
        var wrong = Assert.Throws<CurveValueException>(() => root.At(4));
        Assert.EndsWith("must have a finite value at every step, but has none at step 4.", wrong.Message);
        Assert.Equal(2, new FormulaCurve(new Variable(), stepsPerUnit: 2).At(4));
    }

    [Fact]
    public void What_is_put_together_is_refused_where_it_says_nothing()
    {
        Assert.Throws<ArgumentNullException>("inner", () => new Ahead(null!, 1));
        Assert.Throws<ArgumentNullException>("inner", () => new Held(null!, 1));
        Assert.Throws<ArgumentNullException>("inner", () => new Clamped(null!, 0, 1));
        Assert.Throws<ArgumentNullException>("inner", () => new Ticked(null!, new(1)));
        Assert.Throws<ArgumentNullException>("inner", () => new Repeated(null!, 1));
        Assert.Throws<ArgumentNullException>("factors", () => new Product(null!));
        Assert.Throws<ArgumentNullException>("next", () => Sequence.Of(Ramp, 4, null!));
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => new Ahead(Ramp, -1));
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => new Held(Ramp, -1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new Repeated(Ramp, 0));
        Assert.Throws<ArgumentOutOfRangeException>("parts", () => Sequence.Of((Ramp, -1), (Ramp, null)));
        Assert.StartsWith(
            "'least' must be at most 'most' (0.5), but was 0.6.",
            Assert.Throws<ArgumentOutOfRangeException>("least", () => new Clamped(Ramp, 0.6, 0.5)).Message
        );
        Assert.StartsWith(
            "'factors' must be at least two, but there were 1.",
            Assert.Throws<ArgumentException>("factors", () => new Product([Ramp])).Message
        );
        Assert.StartsWith(
            "'parts' must have at least one part, but was empty.",
            Assert.Throws<ArgumentException>("parts", () => Sequence.Of()).Message
        );
        Assert.StartsWith(
            "Every part before the last must have a length.",
            Assert.Throws<ArgumentException>("parts", () => Sequence.Of((Ramp, null), (Ramp, 2))).Message
        );
        Assert.Equal(
            "Only a schedule with a length of at least 1 step can be repeated; say how long it lasts with For(steps).",
            Assert.Throws<InvalidOperationException>(() => new Repeated(new Constant(1), 2)).Message
        );
        Assert.Throws<InvalidOperationException>(() => new Repeated(new Warmup(1, 0), 2));
        Assert.Equal(1, new Repeated(new Warmup(1, 1), 1).Length);
    }

    [Fact]
    public void What_curves_are_made_of_is_refused_beyond_its_range()
    {
        Assert.Equal(1, new CosineRestarts(1, 0, 1, 1e6, 1).FirstSteps);
        Assert.Throws<ArgumentOutOfRangeException>("firstSteps", () => new CosineRestarts(1, 0, 0.999));
        Assert.Throws<ArgumentOutOfRangeException>("firstSteps", () => new CosineRestarts(1, 0, 1.1e15));
        Assert.Throws<ArgumentOutOfRangeException>("growth", () => new CosineRestarts(1, 0, 2, 0));
        Assert.Throws<ArgumentOutOfRangeException>("growth", () => new CosineRestarts(1, 0, 2, 1.1e6));
        Assert.Throws<ArgumentOutOfRangeException>("decay", () => new CosineRestarts(1, 0, 2, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("decay", () => new CosineRestarts(1, 0, 2, 1, 1.001));
        Assert.Throws<ArgumentOutOfRangeException>("initialValue", () => new CosineRestarts(double.NaN, 0, 2));
        Assert.Throws<ArgumentOutOfRangeException>("finalValue", () => new CosineRestarts(1, double.NaN, 2));
        Assert.Equal(1, new CyclicRate(0, 1, 1, 0).UpSteps);
        Assert.Throws<ArgumentOutOfRangeException>("upSteps", () => new CyclicRate(0, 1, -1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("downSteps", () => new CyclicRate(0, 1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("downSteps", () => new CyclicRate(0, 1, 2, -1));
        Assert.Throws<ArgumentOutOfRangeException>("shape", () => new CyclicRate(0, 1, 2, 1, (CycleShape)9));
        Assert.Throws<ArgumentOutOfRangeException>("gamma", () => new CyclicRate(0, 1, 2, 1, gamma: 0));
        Assert.Throws<ArgumentOutOfRangeException>("milestones", () => new MultiStepDecay(1, 0.5, [-1, 4]));
        Assert.Throws<ArgumentOutOfRangeException>("boundaries", () => new PiecewiseConstant([1, 2], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>("values", () => new PiecewiseConstant([1, double.NaN], [3]));
        Assert.StartsWith(
            "'values' must be one more than 'boundaries' (2), but there were 2.",
            Assert.Throws<ArgumentException>("values", () => new PiecewiseConstant([1, 2], [3, 4])).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>("model", () => new NoamDecay(1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("warmupSteps", () => new NoamDecay(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => new NoamDecay(-1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => new LinearRamp(1, 0, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>("beta", () => new RexDecay(1, 0, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>("beta", () => new RexDecay(1, 0, 5, -0.01));
        Assert.Equal(0, new RexDecay(1, 0, 5, 0).Beta);
        Assert.StartsWith(
            "'lower' must be less than 'upper' (3), but was 3.",
            Assert.Throws<ArgumentOutOfRangeException>("lower", () => new TanhDecay(1, 0, 5, 3, 3)).Message
        );
        Assert.StartsWith(
            "'initialValue' and 'finalValue' must both be greater than 0 (equal ratios never reach 0), but were 1 and 0.",
            Assert.Throws<ArgumentOutOfRangeException>("finalValue", () => new GeometricRamp(1, 0, 5)).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>("initialValue", () => new GeometricRamp(0, 1, 5));
    }

    [Theory]
    [InlineData(0.9999999, 1024)] // the last that is multiplied out
    [InlineData(0.9999999, 1025)]
    [InlineData(-0.5, 3)]
    [InlineData(-0.5, 1025)]
    [InlineData(0.1, 0)]
    [InlineData(0.1, 1)]
    [InlineData(1.5, 63)]
    public void A_whole_power_has_thirteen_digits(double number, long exponent)
    {
        BigReal due = 1;
        for (var i = 0; i < exponent; i++)
            due *= number;
        Assert.True(BigReal.Abs(Power.Of(number, exponent) - due) < 1e-13 * BigReal.Abs(due));
    }

    [Fact]
    public void A_trace_on_a_slower_clock_moves_with_its_ticks()
    {
        var plan = RunPlan.FromEpochs(4, 10);
        var ticked = new TickedTrace(
            Assert.IsAssignableFrom<Trace>(Recipe.Parse("torch.MultiplicativeLR(lambda t: 0.5)").Bind(plan, 1).Rate),
            new Period(10)
        );
        var values = new double[40];
        ticked.Fill(0, values);
        Assert.Equal(Enumerable.Range(0, 40).Select(step => Math.Pow(0.5, step / 10)), values);
        Assert.Null(ticked.Length);
        Assert.Equal(0.25, ticked.At(29));
    }

    [Fact]
    public void One_cycle_goes_up_and_down_and_to_its_end()
    {
        Assert.Equal(
            [0.1, 0.55, 1, 0.55, 0.1, 0.05],
            Rates(OneCycle.Create(1, 0.1, 0, 6, 2, 2, PhaseShape.Linear), 6),
            (due, value) => Near.InTwelveDigits(due, value)
        );
        Assert.Equal(
            [0.1, 0.55, 1, 0.75, 0.5, 0.25, 0],
            Rates(OneCycle.Create(1, 0.1, 0, 6, 2, 0, PhaseShape.Linear), 7),
            (due, value) => Near.InTwelveDigits(due, value)
        );
        Assert.Equal(0.5, OneCycle.Create(1, 0.1, 0, 6, 2, 0, PhaseShape.Cosine).At(4));
        Assert.Equal(6, OneCycle.Create(1, 0.1, 0, 6, 3, 3, PhaseShape.Linear).Length);
        Assert.StartsWith(
            "the cycle of 6 steps is shorter than its way up and down (7 steps); make 'up' shorter.",
            Assert
                .Throws<ArgumentException>("up", () => OneCycle.Create(1, 0.1, 0, 6, 3, 4, PhaseShape.Linear, "up"))
                .Message
        );
        Assert.StartsWith(
            "the cycle of 6 steps is shorter than its way up (7 steps); make 'up' shorter.",
            Assert.Throws<ArgumentException>(() => OneCycle.Create(1, 0.1, 0, 6, 7, 0, PhaseShape.Linear)).Message
        );
    }

    private static IEnumerable<double> Rates(Schedule schedule, int count) =>
        Enumerable.Range(0, count).Select(step => schedule.At(step));
}
