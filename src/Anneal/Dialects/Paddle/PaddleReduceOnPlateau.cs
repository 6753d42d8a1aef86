using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.ReduceOnPlateau</c>.</summary>
internal sealed class PaddleReduceOnPlateau : PaddleDefinition
{
    public static readonly Parameter<ScheduleValue> Least = Real("min_lr", 0, "the least rate");

    private static readonly PlateauParameters Plateau = new("mode", "min", "max", "threshold_mode", "epsilon");

    public PaddleReduceOnPlateau()
        : base(
            "ReduceOnPlateau",
            "Reduces the rate when a metric has stopped improving.",
            [Rate, .. Plateau.Around(Least)]
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
        [Plateau.Of(call, call.Value(Least)) with { SeesCooldown = PlateauParameters.Cooldown.In(call) == 0 }];
}
