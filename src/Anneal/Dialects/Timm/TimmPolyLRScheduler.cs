using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>timm.PolyLRScheduler</c>.</summary>
internal sealed class TimmPolyLRScheduler : TimmCyclic
{
    public const double DefaultPower = 0.5;

    public static readonly Parameter<double> Power = Number("power", DefaultPower, "the power of what is left");

    public TimmPolyLRScheduler()
        : base(
            "PolyLRScheduler",
            "Cycles of a power of what is left of the way, after a linear warm-up.",
            [Power],
            [KDecay]
        )
    {
        Formula = $"{WarmupFormula}; else lr_min + (base * decay^i - lr_min) * (1 - (s/t_i)^k)^power, {CycleFormula}";
        Source = "k-decay: arXiv:2004.05909; timm, scheduler/poly_lr.py";
        Conventions = WarmupConventions(Jump);
        Example = "timm.PolyLRScheduler(t_initial=100, power=0.9)";
    }

    private protected override Schedule Scheduled(CallExpression call, double rate, double start, bool replays)
    {
        var (power, kDecay) = (Power.In(call), KDecay.In(call));
        return !replays && IsOneCycle(call) && kDecay == 1 && power > 0
            ? new PolynomialDecay(rate, Minimum.In(call), First.In(call), power, start)
            : new TimmPolynomialCycles(CyclesOf(call, rate, start), power, kDecay);
    }
}
