using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.PowerAndLinearDecay</c>.</summary>
internal sealed class TfmodelsPowerAndLinearDecay : TfmodelsDefinition
{
    public static readonly Parameter<double> Total = Number(
        "total_decay_steps",
        "steps of the run after the offset",
        ParameterRole.Length
    );
    public static readonly Parameter<double> Share = Number(
        "linear_decay_fraction",
        0.1,
        "the share of them in which a line leads to 0"
    );

    public TfmodelsPowerAndLinearDecay()
        : base(
            "PowerAndLinearDecay",
            "A rate times a power of the step, and times a line to 0 at the end.",
            Initial,
            Total,
            Power,
            Share,
            Offset,
            Label
        )
    {
        Formula = "max(0, initial * max(s, 1)^power * min(1, (total - s)/(total * fraction))), s = t - offset";
        Conventions = "The power is 1 by default: then the rate rises.";
        Example = "tfmodels.PowerAndLinearDecay(initial_learning_rate=0.1, total_decay_steps=1000, power=-0.5)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (since, total, last) = (Since(call), Total.In(call), Total.In(call) * Share.In(call));
        var rate = call.Value(Initial) * F.Power(F.Max(since, 1), Power.In(call));
        var (start, offset) = (total - last, Offset.In(call));
        return last > 0
            ? FactorProduct.Of(
                F.Max(0, rate * F.Min(1, (total - since) / last)),
                offset,
                offset + start,
                offset + total
            )
            : FactorProduct.Of(rate, offset);
    }
}
