using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.ReduceOnPlateau</c>.</summary>
internal sealed class PaddleReduceOnPlateau : PaddleDefinition
{
    public static readonly Parameter<string> Mode = Optional(
        "mode",
        Kinds.Choice("min", "max"),
        "min",
        "which is better"
    );
    public static readonly Parameter<double> Factor = Optional(
        "factor",
        Kinds.Number("a number less than 1", number => number < 1),
        0.1,
        "what a reduction multiplies by"
    );
    public static readonly Parameter<double> Patience = Number(
        "patience",
        10,
        "bad values in a row that are tolerated"
    );
    public static readonly Parameter<double> Threshold = Number("threshold", 1e-4, "how much better a value must be");
    public static readonly Parameter<string> ThresholdKind = Optional(
        "threshold_mode",
        Kinds.Choice("rel", "abs"),
        "rel",
        "a share of the best value, or in the metric's unit"
    );
    public static readonly Parameter<double> Cooldown = Number(
        "cooldown",
        0,
        "values after a reduction without effect"
    );
    public static readonly Parameter<ScheduleValue> Least = Real("min_lr", 0, "the least rate");
    public static readonly Parameter<double> Epsilon = Number("epsilon", 1e-8, "a reduction by no more is left out");

    public PaddleReduceOnPlateau()
        : base(
            "ReduceOnPlateau",
            "Reduces the rate when a metric has stopped improving.",
            Rate,
            Mode,
            Factor,
            Patience,
            Threshold,
            ThresholdKind,
            Cooldown,
            Least,
            Epsilon
        )
    {
        Formula = "lr * factor^reductions";
        Conventions =
            "Reduces after patience + 1 bad values in a row. During a cooldown it looks at nothing, not even at better "
            + "values (PyTorch's does).";
        Example = "paddle.ReduceOnPlateau(learning_rate=0.5, factor=0.5, patience=5)";
    }

    internal override Curve Bind(BoundCall call) => new Constant(call.Value(Rate));

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        [
            new ReduceOnPlateau
            {
                Mode = Mode.In(call) == "max" ? PlateauMode.Max : PlateauMode.Min,
                Factor = Factor.In(call),
                Patience = (long)Patience.In(call),
                Threshold = Threshold.In(call),
                ThresholdMode = ThresholdKind.In(call) == "abs" ? ThresholdMode.Absolute : ThresholdMode.Relative,
                Cooldown = (long)Cooldown.In(call),
                SeesCooldown = Cooldown.In(call) == 0,
                MinRate = call.Value(Least),
                Epsilon = Epsilon.In(call),
            },
        ];
}
