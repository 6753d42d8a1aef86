using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>caffe.fixed</c>.</summary>
internal sealed class CaffeFixed : CaffeDefinition
{
    public CaffeFixed()
        : base("fixed", "The same rate at every step.")
    {
        Formula = "base_lr";
        Example = "caffe.fixed(base_lr=0.1, gamma=0.9, power=1, stepsize=100, max_iter=1000)";
    }

    internal override Curve Bind(BoundCall call) => new Constant(call.Value(Rate));
}
