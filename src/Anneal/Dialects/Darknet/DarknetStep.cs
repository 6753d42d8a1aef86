using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>darknet.step</c>.</summary>
internal sealed class DarknetStep : DarknetDefinition
{
    public DarknetStep()
        : base("step", "Multiplied by scale every step steps.")
    {
        Formula = "lr * scale^(t // step)";
        Conventions = "The burn-in is (t/burn_in)^power with power 4 by default, and the policy counts from step 0. ";
        Example = "darknet.step(learning_rate=0.1, burn_in=100, max_batches=1000)";
    }

    private protected override Schedule After(BoundCall call, double rate) =>
        new StepDecay(rate, Scale.In(call), new Period(Step.In(call)));
}
