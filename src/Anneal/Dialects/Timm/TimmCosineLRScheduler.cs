using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>timm.CosineLRScheduler</c>.</summary>
internal sealed class TimmCosineLRScheduler : TimmCyclic
{
    public TimmCosineLRScheduler()
        : base(
            "CosineLRScheduler",
            "Cosine cycles, each so much longer and so much lower than the one before, after a linear warm-up.",
            [],
            [KDecay]
        )
    {
        Formula =
            $"{WarmupFormula}; else lr_min + (base * decay^i - lr_min) * (1 + cos(pi * (s/t_i)^k))/2, {CycleFormula}";
        Source =
            "Loshchilov and Hutter 2017, arXiv:1608.03983; k-decay: arXiv:2004.05909; timm, scheduler/cosine_lr.py";
        Conventions = WarmupConventions(Jump);
        Example = "timm.CosineLRScheduler(t_initial=100, warmup_t=5, warmup_lr_init=1e-6)";
    }

    private protected override Schedule Scheduled(CallExpression call, double rate, double start, bool replays)
    {
        var power = KDecay.In(call);
        return !replays && IsOneCycle(call) && power == 1
            ? new CosineDecay(rate, Minimum.In(call), First.In(call), start)
            : new TimmCosineCycles(CyclesOf(call, rate, start), power);
    }
}
