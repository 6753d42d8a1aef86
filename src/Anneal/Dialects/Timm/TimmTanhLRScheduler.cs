using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>timm.TanhLRScheduler</c>.</summary>
internal sealed class TimmTanhLRScheduler : TimmCyclic
{
    public const double DefaultLower = -7;
    public const double DefaultUpper = 3;

    public static readonly Parameter<double> Lower = Number(
        "lb",
        DefaultLower,
        "argument of the tangent at the start of a cycle; less than ub"
    );
    public static readonly Parameter<double> Upper = Number(
        "ub",
        DefaultUpper,
        "argument of the tangent at the end of a cycle"
    );

    public TimmTanhLRScheduler()
        : base(
            "TanhLRScheduler",
            "Cycles of a part of a hyperbolic tangent (flat, steep, flat), after a linear warm-up.",
            [Lower, Upper],
            limits: NotNegative
        )
    {
        Formula =
            "t < warmup_t: a line to the schedule's value at warmup_t (with warmup_prefix: to base); else lr_min + "
            + "(base * decay^i - lr_min) * (1 - tanh(lb * (1 - r) + ub * r))/2, r = s/t_i of the way through cycle i";
        Source = "Hsueh et al. 2018, arXiv:1806.01593; timm, scheduler/tanh_lr.py";
        Conventions =
            WarmupConventions("and climbs to where the schedule is by then, without a jump")
            + " The ends of the tangent are not stretched to base and lr_min.";
        Example = "timm.TanhLRScheduler(t_initial=100, warmup_t=5)";
    }

    internal override Violation? Check(CallExpression call)
    {
        var (lower, upper) = (Lower.In(call), Upper.In(call));
        return lower < upper
            ? null
            : new(
                $"'lb' must be less than 'ub' ({NumberText.Format(upper)}), but was {NumberText.Format(lower)}.",
                Lower
            );
    }

    // The core's tangent is exact at its ends, timm's is not; the first value of all is the constructor's, so only a
    // start after a warm-up shows the difference.
    private protected override Schedule Scheduled(CallExpression call, double rate, double start, bool replays)
    {
        var (lower, upper) = (Lower.In(call), Upper.In(call));
        var hidesStart = Warmup.In(call) == 0 || !IsPrefixed(call);
        return !replays && IsOneCycle(call) && Growth.In(call) == 1 && hidesStart
            ? new TanhDecay(rate, Minimum.In(call), First.In(call), lower, upper, start)
            : new TimmTanhCycles(CyclesOf(call, rate, start), lower, upper);
    }

    private protected override double WarmupEnd(CallExpression call, double rate, bool replays) =>
        IsPrefixed(call) ? rate : Scheduled(call, rate, -Warmup.In(call), replays).At(0);
}
