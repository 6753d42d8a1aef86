using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>axolotl.get_cosine_schedule_with_min_lr</c>.</summary>
internal sealed class AxolotlCosineMinLr : WarmedWaves
{
    public static readonly Parameter<double> Share = Number("min_lr_ratio", 0, "share of the rate at the end");

    public AxolotlCosineMinLr()
        : base(
            "axolotl",
            "get_cosine_schedule_with_min_lr",
            "A line up to the group's own rate, then waves of a cosine above a share of it.",
            Share
        )
    {
        Source = "axolotl, src/axolotl/utils/schedulers.py";
        Formula =
            "base * t/warmup up to warmup, then base * (m + (1 - m) * (1 + cos(pi * (t - warmup)/max(1, "
            + "training - warmup)))/2)";
        Conventions = "The first update is made with rate 0. After the end the rate rises again.";
        Example =
            "axolotl.get_cosine_schedule_with_min_lr(num_warmup_steps=100, num_training_steps=1000, "
            + "min_lr_ratio=0.1)";
    }

    private protected override Schedule After(BoundCall call, double rate, double steps) =>
        new CosineWave(rate, rate * Share.In(call), steps);
}
