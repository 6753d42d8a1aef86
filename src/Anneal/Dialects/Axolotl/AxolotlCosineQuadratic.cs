using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>axolotl.get_cosine_schedule_with_quadratic_warmup</c>.</summary>
internal sealed class AxolotlCosineQuadratic : WarmedWaves
{
    public AxolotlCosineQuadratic()
        : base(
            "axolotl",
            "get_cosine_schedule_with_quadratic_warmup",
            "The square of a line up to the group's own rate, then waves of a cosine.",
            Cycles
        )
    {
        Source = "axolotl, src/axolotl/utils/schedulers.py";
        Formula =
            "base * (t/warmup)^2 up to warmup, then base * (1 + cos(2*pi * cycles * (t - warmup)/max(1, "
            + "training - warmup)))/2";
        Conventions = "The first update is made with rate 0. After the end the rate rises again.";
        Example = "axolotl.get_cosine_schedule_with_quadratic_warmup(num_warmup_steps=100, num_training_steps=1000)";
    }

    private protected override Schedule Ramp(double rate, long warmup) =>
        new FormulaCurve(rate * F.Power(new Variable() / (F)warmup, 2));

    private protected override Schedule After(BoundCall call, double rate, double steps) =>
        Waves(rate, 0, steps, Cycles.In(call));
}
