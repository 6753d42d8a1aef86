using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torchtitan.Config</c>.</summary>
internal sealed class TorchtitanConfig : CurveDefinition
{
    public const double DefaultWarmup = 200;

    public static readonly Parameter<double> Warmup = Number("warmup_steps", DefaultWarmup, "steps of the warm-up");
    public static readonly Parameter<double> Total = OrNone("total_steps", Kinds.AnyNumber, "steps of the run");
    public static readonly Parameter<double> Share = OrNone(
        "decay_ratio",
        Kinds.Number("a number from 0 to 1", number => number is >= 0 and <= 1),
        "the decay as a share of the run; None: all that the warm-up leaves"
    );
    public static readonly Parameter<string> Type = Optional(
        "decay_type",
        Kinds.Choice("linear", "sqrt", "cosine"),
        "linear",
        "the shape of the decay"
    );
    public static readonly Parameter<double> Least = Number("min_lr_factor", 0, "share of the rate at the end");

    public TorchtitanConfig()
        : base(
            "torchtitan",
            "Config",
            "Linear warm-up, a stable part, then a decay.",
            Warmup,
            Total,
            Share,
            Type,
            Least
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Family = CurveFamily.WarmupStableDecay;
        Formula =
            "base * (t + 1)/warmup, then base, then base * (m + (1 - m) * d(p)), p = (t + 1 - warmup - "
            + "stable)/decay, d = 1 - p, 1 - sqrt(p) or (1 + cos(pi * p))/2";
        Source = "pytorch/torchtitan, torchtitan/components/lr_scheduler.py";
        Conventions =
            "It takes the steps of the run. The stable part is one step longer than its share, so that "
            + "the last update is one step short of the minimum. Without decay_ratio the decay follows the "
            + "warm-up. Lengths that do not fit into the run are shortened.";
        Example = "torchtitan.Config(warmup_steps=100, decay_ratio=0.2)";
    }

    internal override PartLength LengthOf(BoundCall call) => PartLength.Rest;

    internal override Curve Bind(BoundCall call)
    {
        var (rate, least) = (call.BaseRate, call.BaseRate * Least.In(call));
        var total = Total.TryIn(call, out var own) ? (long)own : call.Scope.WholeSteps((Length?)null);
        var warmup = Math.Min((long)Warmup.In(call), total);
        var decay = Share.TryIn(call, out var share)
            ? Math.Min((long)Math.Round(total * share), total - warmup)
            : total - warmup;
        return Sequence.Of(
            (new LinearRamp(0, rate, warmup, start: -1), warmup),
            (new Constant(rate), total + 1 - warmup - decay),
            (decay == 0 ? new Constant(least) : TorchtitanDecay.Of(Type.In(call), rate, least, decay), null)
        );
    }
}
