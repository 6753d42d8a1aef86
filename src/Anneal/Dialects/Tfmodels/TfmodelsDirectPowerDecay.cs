using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.DirectPowerDecay</c>.</summary>
internal sealed class TfmodelsDirectPowerDecay : TfmodelsDefinition
{
    public TfmodelsDirectPowerDecay()
        : base("DirectPowerDecay", "A rate times a power of the step.", Initial, Power, Label)
    {
        Formula = "initial * max(t, 1)^power";
        Conventions = "The power is 1 by default: then the rate rises. Step 0 has step 1's value.";
        Example = "tfmodels.DirectPowerDecay(initial_learning_rate=0.1, power=-0.5)";
    }

    internal override Curve Bind(BoundCall call) =>
        new FormulaCurve(call.Value(Initial) * F.Power(F.Max(new Variable(), 1), Power.In(call)));
}
