using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>darknet.poly</c>.</summary>
internal sealed class DarknetPoly : DarknetDefinition
{
    public DarknetPoly()
        : base("poly", "A power of what is left of the run.")
    {
        Formula = "lr * (1 - t/max_batches)^power";
        Conventions =
            "The burn-in is (t/burn_in)^power with power 4 by default, and the policy counts from step "
            + "0. After max_batches the power is that of a negative number.";
        Example = "darknet.poly(learning_rate=0.1, burn_in=100, max_batches=1000)";
    }

    private protected override Schedule After(BoundCall call, double rate) =>
        new DarknetPower(rate, (float)Max.In(call), Power.In(call));
}
