using System.Reflection;
using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Tests.Scheduling;

/// <summary>
/// The state of a schedule that C# made is taken up silently only by a schedule that is the same wherever it is looked
/// at, not only where values are sampled.
/// </summary>
public sealed class CurveIdentityTests
{
    private static readonly long[] Milestones = [.. Enumerable.Range(1, 100).Select(each => each * 1000L)];

    public static TheoryData<Curve, Curve> OtherFarOut =>
        new()
        {
            { new Drop(0.1, 100), new Drop(0.1, 120) },
            { new Drop(0.1, 100), new Drop(0.1, 101) },
            { Schedule.MultiStep(0.1, 0.5, 100, 2_000_000), Schedule.MultiStep(0.1, 0.5, 100, 2_050_000) },
            { new MultiStepDecay(0.1, 0.9, [.. Milestones]), new MultiStepDecay(0.1, 0.9, [.. Later(89)]) },
            { new Dropping(0.1, 10_000), new Dropping(0.1, 20_000) },
            { new Drop(0.1, 100).Times(0.5), new Drop(0.1, 120).Times(0.5) },
            { new Around(new Drop(0.1, 100)), new Around(new Drop(0.1, 120)) },
            { new Table([0.1, 0.2], [5_000_000]), new Table([0.1, 0.2], [5_000_001]) },
            { new Legs((0.1, 3_000_000)), new Legs((0.1, 3_000_001)) },
            { new Named("a", null), new Named("b", null) },
            { new Named("a;Size=3", null), new Named("a", 3) },
            { new Named("a", PhaseShape.Cosine), new Named("a", PhaseShape.Linear) },
            { new Named("a", 1), new Named("a", 1L) },
            { new Typed<int>(), new Typed<long>() },
            { new Private(3_000_000), new Private(3_000_001) },
            { new Drop(0.1, 100), new OtherDrop(0.1, 100) },
            { Schedule.Constant(0.0).Times(new Drop(1, 100)), Schedule.Constant(-0.0).Times(new Drop(1, 100)) },
            {
                Schedule.Constant(0.1).For(3_000_001).Then(Schedule.Constant(0.2)),
                Schedule.Constant(0.1).For(3_000_002).Then(Schedule.Constant(0.2))
            },
            { Schedule.Exponential(0.3, 0.5).Every(3_000_001), Schedule.Exponential(0.3, 0.5).Every(3_000_002) },
            { Bound("inverse_sqrt(1)"), Bound("formula(1 / (1 + max(0, t - 3000000)))") },
            {
                Bound("torch.MultiplicativeLR(lr_lambda=lambda e: 0.5 if e > 9000 else 1)"),
                Bound("torch.MultiplicativeLR(lr_lambda=lambda e: 0.5 if e > 9001 else 1)")
            },
        };

    [Theory]
    [MemberData(nameof(OtherFarOut))]
    public void A_state_is_not_taken_up_silently_by_a_curve_that_differs_where_no_value_was_sampled(
        Curve one,
        Curve other
    )
    {
        var saved = Saved(one);
        Assert.True(Scheduler(one).Compare(saved).IsEqual);
        Assert.False(Scheduler(other).Compare(saved).IsEqual);
        Assert.Throws<ArgumentException>(() => Scheduler(other).Restore(saved));
    }

    public static TheoryData<Curve> Unknown =>
        new()
        {
            new Function(step => 0.1),
            new Around(new Function(step => 0.1)),
            new Around(Schedule.FromFunction(step => 0.1)).Delay(3),
            new Held<Lazy<double>>(new(() => 0.1)),
            new Held<object>(new()),
            new Held<object[]>([1, new object()]),
            new Held<IEnumerable<int>>(Enumerable.Range(0, 3).Where(each => each > 1)),
            new Held<Func<double>[]>([() => 1]),
            Endless(),
        };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Nothing_is_known_of_a_record_that_holds_what_cannot_be_told_apart(Curve curve)
    {
        Assert.Null(BoundRecipe.From(curve).Fingerprint);
        var saved = Saved(curve);
        Assert.False(Scheduler(curve).Compare(saved).Groups[0].IsComparable);
        Assert.Throws<ArgumentException>(() => Scheduler(curve).Restore(saved));
    }

    [Fact]
    public void A_record_whose_code_gives_other_values_is_another_although_it_holds_the_same()
    {
        Code.Value = 0.1;
        var before = BoundRecipe.From(new Code()).Fingerprint;
        Code.Value = 0.2;
        Assert.NotEqual(before, BoundRecipe.From(new Code()).Fingerprint);
    }

    [Fact]
    public void Everything_that_a_curve_of_our_own_holds_can_be_told_except_a_delegate()
    {
        var curves = typeof(Curve).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Curve))).ToList();
        Assert.True(curves.Count > 40);
        var untold =
            from type in curves.Concat(Parts(curves)).Distinct()
            from field in Fields(type)
            where !IsTold(field.FieldType) && !field.FieldType.IsAssignableTo(typeof(Delegate))
            select $"{type}: {field}";
        Assert.Empty(untold);
        var delegates = curves.Where(type => Fields(type).Any(f => f.FieldType.IsAssignableTo(typeof(Delegate))));
        Assert.Equal(
            ["FunctionSchedule", "ProductTrace"],
            delegates.Select(type => type.Name).Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<Type> Parts(IEnumerable<Type> types) =>
        types
            .SelectMany(Fields)
            .Select(field => Item(field.FieldType))
            .Where(type => type.IsAssignableTo(typeof(IComparedByFields)))
            .Distinct();

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static Type Item(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? type.GetGenericArguments()[0]
            : Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsTold(Type type) =>
        Item(type) is var item
        && (
            item.IsPrimitive
            || item.IsEnum
            || item == typeof(string)
            || item.IsAssignableTo(typeof(IComparedByFields))
            || item.IsAssignableTo(typeof(Formula))
            || item.IsAssignableTo(typeof(ScheduleExpression))
            || item == typeof(RunPlan)
        );

    private static long[] Later(int index)
    {
        long[] milestones = [.. Milestones];
        milestones[index]++;
        return milestones;
    }

    private static Held<object[]> Endless()
    {
        object[] items = [0];
        items[0] = items;
        return new(items);
    }

    private static Curve Bound(string text) => Recipe.Parse(text).Bind(baseRate: 0.1).Rate;

    private static GroupScheduler Scheduler(Curve curve) => GroupScheduler.Drive(curve, rate => { });

    private static SchedulerState Saved(Curve curve)
    {
        var scheduler = Scheduler(curve);
        for (var i = 0; i < 5; i++)
            scheduler.Advance();
        return SchedulerState.FromJson(scheduler.Save().ToJson());
    }

    private sealed record Drop(double V, long At_) : Schedule
    {
        protected internal override double Evaluate(long step) => step >= At_ ? V / 10 : V;
    }

    private sealed record OtherDrop(double V, long At_) : Schedule
    {
        protected internal override double Evaluate(long step) => step >= At_ ? V / 10 : V;
    }

    private sealed record Function(Func<long, double> F) : Schedule
    {
        protected internal override double Evaluate(long step) => F(step);
    }

    private sealed record Around(Schedule Inner) : Schedule
    {
        protected internal override double Evaluate(long step) => Inner.At(step);
    }

    private sealed record Table(double[] Values, List<long> Starts) : Schedule
    {
        protected internal override double Evaluate(long step) => Values[Starts.Count(start => start <= step)];
    }

    private sealed record Legs(params (double Value, long Until)[] Each) : Schedule
    {
        protected internal override double Evaluate(long step) => step < Each[0].Until ? Each[0].Value : 0;
    }

    private sealed record Named(string Name, object? Size) : Schedule
    {
        protected internal override double Evaluate(long step) => 0.1;
    }

    private sealed record Held<T>(T Value) : Schedule
    {
        protected internal override double Evaluate(long step) => 0.1;
    }

    private sealed record Typed<T> : Schedule
    {
        protected internal override double Evaluate(long step) => 0.1;
    }

    private sealed record Private : Schedule
    {
        private readonly long at;

        public Private(long at) => this.at = at;

        protected internal override double Evaluate(long step) => step >= at ? 0 : 1;
    }

    private sealed record Code : Schedule
    {
        public static double Value { get; set; }

        protected internal override double Evaluate(long step) => Value;
    }

    private sealed record Dropping(double Value, long At_) : Trace
    {
        public override TraceCursor Start() => new Cursor(this);

        private sealed class Cursor(Dropping curve) : TraceCursor
        {
            public override double Value => Step >= curve.At_ ? 0 : curve.Value;

            protected override void MoveTo(long next) { }
        }
    }
}
