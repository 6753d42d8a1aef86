using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>axolotl.get_cosine_schedule_with_warmup_decay_constant</c>.</summary>
internal sealed class AxolotlCosineConstant : WarmedWaves
{
    public static readonly Parameter<double> Constant = Number(
        "constant_lr_ratio",
        "share of the run after which it is constant"
    );
    public static readonly Parameter<double> Share = Number("min_lr_ratio", "share of the rate at the bottom");

    public AxolotlCosineConstant()
        : base(
            "axolotl",
            "get_cosine_schedule_with_warmup_decay_constant",
            "A line up to the group's own rate, waves of a cosine, then the rate that they came to.",
            Constant,
            Share,
            Cycles
        )
    {
        Source = "axolotl, src/axolotl/utils/schedulers.py";
        Formula =
            "base * t/warmup up to warmup, then base * max(0, m + (1 - m) * (1 + cos(2*pi * cycles * "
            + "p))/2), p = (min(t, n) - warmup)/max(1, n - warmup), n = training * constant_lr_ratio";
        Conventions = "The first update is made with rate 0.";
        Example =
            "axolotl.get_cosine_schedule_with_warmup_decay_constant(num_warmup_steps=100, "
            + "num_training_steps=1000, constant_lr_ratio=0.8, min_lr_ratio=0.1)";
    }

    private protected override Schedule After(BoundCall call, double rate, double steps)
    {
        var length = Math.Truncate(TrainingSteps.In(call) * Constant.In(call));
        var left = length - WarmupSteps.In(call);
        var waves = Waves(rate, rate * Share.In(call), Math.Max(1, left), Cycles.In(call));
        // A part that ends within the warm-up leaves the value that its formula has there.
        var (share, turns) = (Share.In(call), 2 * Cycles.In(call) * left);
        return left < 0
            ? new Constant(rate * (share + (1 - share) * (1 + Math.Cos(Math.PI * turns)) / 2))
            : new Held(waves, (long)left);
    }
}
