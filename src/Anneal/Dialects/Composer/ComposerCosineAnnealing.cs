using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.CosineAnnealingScheduler</c>.</summary>
internal sealed class ComposerCosineAnnealing : ComposerDefinition
{
    public ComposerCosineAnnealing()
        : base("CosineAnnealing", "Half a cosine from the base rate to a share of it.", Duration, AlphaFinal)
    {
        Formula = "base * (alpha_f + (1 - alpha_f) * (1 + cos(pi * min(1, t/t_max)))/2)";
        Example = "composer.CosineAnnealingScheduler('1dur', alpha_f=0.01)";
        Conventions =
            "The first update gets the base rate, step t_max alpha_f of it, which is held: torch's CosineAnnealingLR "
            + "rises again.";
    }

    internal override PartLength LengthOf(BoundCall call) => UntilDurationEnds(call);

    internal override Curve Bind(BoundCall call) =>
        new CosineDecay(call.BaseRate, FinalRate(call), ClockOf(call).PositiveLength(Duration).Steps);
}
