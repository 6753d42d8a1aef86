using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.CyclicLR</c>.</summary>
internal sealed class PaddleCyclicLR : PaddleDefinition
{
    private static readonly ParameterKind<double> Positive = Kinds.PythonInteger(
        "a whole number greater than 0",
        number => number > 0
    );

    public static readonly Parameter<ScheduleValue> Low = Real("base_learning_rate", "rate at the start of each cycle");
    public static readonly Parameter<ScheduleValue> High = Real("max_learning_rate", "rate at the first peak");
    public static readonly Parameter<double> Up = Required("step_size_up", Positive, "steps up");
    public static readonly Parameter<double> Down = OrNone("step_size_down", Positive, "steps down; None: as many");
    public static readonly Parameter<string> Mode = Optional(
        "mode",
        Kinds.Choice("triangular", "triangular2", "exp_range"),
        "triangular",
        "how the height changes"
    );
    public static readonly Parameter<double> Gamma = Number("exp_gamma", 1, "the factor of 'exp_range'");
    public static readonly Parameter<Anneal.Formulas.Formula> Scale = OrNone(
        "scale_fn",
        Kinds.Function,
        "a function that scales the height; it wins over mode"
    );
    public static readonly Parameter<string> ScaleMode = Optional(
        "scale_mode",
        Kinds.Choice("cycle", "iterations"),
        "cycle",
        "what the function is asked with: the cycle's number from 1, or the step"
    );

    public PaddleCyclicLR()
        : base("CyclicLR", "Triangles between two rates.", Low, High, Up, Down, Mode, Gamma, Scale, ScaleMode)
    {
        Formula = "triangles from base to max";
        Example = "paddle.CyclicLR(base_learning_rate=0.1, max_learning_rate=1, step_size_up=10)";
    }

    internal override Curve Bind(BoundCall call) =>
        Scale.TryIn(call, out var scale)
            ? PaddleScaledCycles.Of(
                (call.Value(Low), call.Value(High)),
                (Up.In(call), Down.In(call, Up.In(call))),
                scale,
                ScaleMode.In(call) == "cycle"
            )
            : Triangles(call);

    private static CyclicRate Triangles(BoundCall call) =>
        new(
            call.Value(Low),
            call.Value(High),
            (long)Up.In(call),
            (long)Down.In(call, Up.In(call)),
            Mode.In(call) switch
            {
                "triangular2" => CycleShape.Triangular2,
                "exp_range" => CycleShape.ExponentialRange,
                _ => CycleShape.Triangular,
            },
            Mode.In(call) == "exp_range" ? Gamma.In(call) : 1
        );
}
