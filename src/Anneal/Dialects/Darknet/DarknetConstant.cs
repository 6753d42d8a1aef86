using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>darknet.constant</c>.</summary>
internal sealed class DarknetConstant : DarknetDefinition
{
    public DarknetConstant()
        : base("constant", "The same rate after a burn-in.")
    {
        Formula = "lr";
        Conventions = "The burn-in is (t/burn_in)^power with power 4 by default, and the policy counts from step 0. ";
        Example = "darknet.constant(learning_rate=0.1, burn_in=100, max_batches=1000)";
    }

    private protected override Schedule After(BoundCall call, double rate) => new Constant(rate);
}
