using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.CosineAnnealingWarmRestarts</c>.</summary>
internal sealed class PaddleCosineAnnealingWarmRestarts : PaddleDefinition
{
    public static readonly Parameter<double> First = WholeOf("T_0", "steps of the first cycle");
    public static readonly Parameter<double> Growth = Optional(
        "T_mult",
        Kinds.PythonInteger("a whole number that is at least 1", number => number >= 1),
        1,
        "what each cycle's length is multiplied by"
    );
    public static readonly Parameter<ScheduleValue> Least = Real("eta_min", 0, "the least rate");

    public PaddleCosineAnnealingWarmRestarts()
        : base(
            "CosineAnnealingWarmRestarts",
            "Half a cosine again and again, each cycle longer by a factor.",
            Rate,
            First,
            Growth,
            Least
        )
    {
        Formula = "eta_min + (lr - eta_min) * (1 + cos(pi * s/T))/2";
        Example = "paddle.CosineAnnealingWarmRestarts(learning_rate=0.5, T_0=10)";
    }

    internal override Curve Bind(BoundCall call) =>
        new CosineRestarts(call.Value(Rate), call.Value(Least), (long)First.In(call), Growth.In(call));
}
