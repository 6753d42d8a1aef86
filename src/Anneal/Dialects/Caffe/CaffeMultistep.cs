using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>caffe.multistep</c>.</summary>
internal sealed class CaffeMultistep : CaffeDefinition
{
    public CaffeMultistep()
        : base("multistep", "Multiplied by gamma at each stepvalue.")
    {
        Formula = "base_lr * gamma^(stepvalues passed)";
        Conventions = "At most one stepvalue is passed at each step: equal ones act one step after another.";
        Example = "caffe.multistep(base_lr=0.1, gamma=0.9, power=1, stepsize=100, max_iter=1000)";
    }

    internal override Violation? Check(CallExpression call) => NegativeGamma(call);

    internal override Curve Bind(BoundCall call)
    {
        var milestones = new List<long>();
        foreach (var value in Values.In(call, []))
            milestones.Add(Math.Max((long)Math.Ceiling(value), milestones.Count == 0 ? 0 : milestones[^1] + 1));
        return new MultiStepDecay(call.Value(Rate), Gamma.In(call), [.. milestones]);
    }
}
