namespace Anneal.Language.Curves;

/// <summary><c>one_cycle(peak, n)</c>.</summary>
internal sealed class OneCycleDefinition : OwnDefinition
{
    public static readonly Parameter<ScheduleValue> Peak = First("peak", Kinds.Value, "the highest value");
    public static readonly Parameter<ScheduleValue> Start = new("start", Kinds.Value, "the first value")
    {
        DefaultText = "peak/25",
    };
    public static readonly Parameter<ScheduleValue> End = new("end", Kinds.Value, "the last value")
    {
        DefaultText = "start/10000",
    };
    public static readonly Parameter<Length> Up = Optional(
        "up",
        Kinds.Length,
        new Length(30, LengthUnit.Percent),
        "the time up to the peak; % is a share of the cycle"
    );
    public static readonly Parameter<double> Phases = Optional(
        "phases",
        Kinds.Number("2 or 3", number => number is 2 or 3),
        2,
        "3: down to start as fast as up, then on to end"
    );
    public static readonly Parameter<string> Shape = Optional(
        "shape",
        Kinds.Word("cosine", "linear"),
        "cosine",
        "of every phase"
    );

    public OneCycleDefinition()
        : base(
            "one_cycle",
            "Up to a peak and down to almost nothing, once.",
            Peak,
            Duration,
            Start,
            End,
            Up,
            Phases,
            Shape
        )
    {
        Formula = "start -> peak over up, then peak -> end (3 phases: peak -> start over up, then start -> end)";
        Example = "one_cycle(0.5, 100%)";
        Source = "Smith and Topin 2017, arXiv:1708.07120";
    }

    internal override PartLength LengthOf(BoundCall call) => OwnOrRest(call);

    internal override Curve Bind(BoundCall call)
    {
        var scope = call.Scope;
        var peak = call.Value(Peak);
        var start = Start.TryIn(call, out var first) ? scope.Value(first) : peak / 25;
        var end = End.TryIn(call, out var last) ? scope.Value(last) : start / 1e4;
        var length = Duration.TryIn(call, out var own) ? scope.Steps(own) : scope.RequireRest();
        var rise = Up.In(call);
        var up = rise.Unit == LengthUnit.Percent ? length * rise.Amount / 100 : scope.Steps(rise);
        var (whole, upSteps) = (scope.WholeSteps(length), scope.WholeSteps(up));
        var downSteps = Phases.In(call) == 3 ? upSteps : 0;
        var shape = Shape.In(call) == "linear" ? PhaseShape.Linear : PhaseShape.Cosine;
        return Composition.OneCycle.Create(peak, start, end, whole, upSteps, downSteps, shape);
    }
}
