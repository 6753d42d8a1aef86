using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>caffe.step</c>.</summary>
internal sealed class CaffeStep : CaffeDefinition
{
    public CaffeStep()
        : base("step", "Multiplied by gamma every stepsize steps.")
    {
        Formula = "base_lr * gamma^(t // stepsize)";
        Example = "caffe.step(base_lr=0.1, gamma=0.9, power=1, stepsize=100, max_iter=1000)";
    }

    internal override Violation? Check(CallExpression call) => NoSize(call) ?? NegativeGamma(call);

    internal override Curve Bind(BoundCall call) =>
        new StepDecay(call.Value(Rate), Gamma.In(call), new Period(Size.In(call)));
}
