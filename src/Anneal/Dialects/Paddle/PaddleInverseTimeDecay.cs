using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>paddle.InverseTimeDecay</c>.</summary>
internal sealed class PaddleInverseTimeDecay : PaddleDefinition
{
    public static readonly Parameter<double> Gamma = Number("gamma", "the factor");

    public PaddleInverseTimeDecay()
        : base("InverseTimeDecay", "One over a straight line in time.", Rate, Gamma)
    {
        Formula = "lr / (1 + gamma * t)";
        Example = "paddle.InverseTimeDecay(learning_rate=0.5, gamma=0.1)";
    }

    internal override Curve Bind(BoundCall call) =>
        new FormulaCurve(call.Value(Rate) / (1 + (F)Gamma.In(call) * new Variable()));
}
