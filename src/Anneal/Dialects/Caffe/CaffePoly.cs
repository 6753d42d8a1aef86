using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>caffe.poly</c>.</summary>
internal sealed class CaffePoly : CaffeDefinition
{
    public CaffePoly()
        : base("poly", "A power of what is left of the run.")
    {
        Formula = "base_lr * (1 - t/max_iter)^power";
        Conventions = "There is no end: after max_iter the power is that of a negative number.";
        Example = "caffe.poly(base_lr=0.1, gamma=0.9, power=1, stepsize=100, max_iter=1000)";
    }

    internal override Violation? Check(CallExpression call) =>
        Max.In(call) != 0 ? null : new("'max_iter' must be given, but was not.", Max);

    internal override Curve Bind(BoundCall call) =>
        new FormulaCurve(call.Value(Rate) * F.Power(1 - new Variable() / (F)Max.In(call), Power.In(call)));
}
