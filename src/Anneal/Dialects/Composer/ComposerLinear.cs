using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.LinearScheduler</c>.</summary>
internal sealed class ComposerLinear : ComposerDefinition
{
    public ComposerLinear()
        : base(
            "Linear",
            "A straight line from one share of the base rate to another.",
            AlphaInitial,
            AlphaFinal,
            Duration
        )
    {
        Formula = "base * (alpha_i + (alpha_f - alpha_i) * min(1, t/t_max))";
        Example = "composer.LinearScheduler(alpha_f=0.1)";
        Conventions =
            "The first update gets alpha_i, step t_max alpha_f, which is held. torch's LinearLR rises by default, this "
            + "one falls.";
    }

    internal override PartLength LengthOf(BoundCall call) => UntilDurationEnds(call);

    internal override Curve Bind(BoundCall call) =>
        new LinearRamp(InitialRate(call), FinalRate(call), ClockOf(call).PositiveLength(Duration).Steps);
}
