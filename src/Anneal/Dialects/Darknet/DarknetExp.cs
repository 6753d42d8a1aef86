using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>darknet.exp</c>.</summary>
internal sealed class DarknetExp : DarknetDefinition
{
    public DarknetExp()
        : base("exp", "Multiplied by gamma at every step.")
    {
        Formula = "lr * gamma^t";
        Conventions = "The burn-in is (t/burn_in)^power with power 4 by default, and the policy counts from step 0. ";
        Example = "darknet.exp(learning_rate=0.1, burn_in=100, max_batches=1000)";
    }

    private protected override Schedule After(BoundCall call, double rate) =>
        new ExponentialDecay(rate, (float)Gamma.In(call));
}
