using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>caffe.exp</c>.</summary>
internal sealed class CaffeExp : CaffeDefinition
{
    public CaffeExp()
        : base("exp", "Multiplied by gamma at every step.")
    {
        Formula = "base_lr * gamma^t";
        Conventions = "Without gamma the rate is 0 from the second update on.";
        Example = "caffe.exp(base_lr=0.1, gamma=0.9, power=1, stepsize=100, max_iter=1000)";
    }

    internal override Violation? Check(CallExpression call) => NegativeGamma(call);

    internal override Curve Bind(BoundCall call) => new ExponentialDecay(call.Value(Rate), Gamma.In(call));
}
