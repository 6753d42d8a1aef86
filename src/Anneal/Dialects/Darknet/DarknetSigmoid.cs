using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>darknet.sigmoid</c>.</summary>
internal sealed class DarknetSigmoid : DarknetDefinition
{
    public DarknetSigmoid()
        : base("sigmoid", "Half a sigmoid from step on.")
    {
        Formula = "lr / (1 + exp(gamma * (t - step))) from step on";
        Conventions =
            "The burn-in is (t/burn_in)^power with power 4 by default, and the policy counts from step "
            + "0. Before step the difference is an unsigned number: the rate is at its limit, 0 for a "
            + "positive gamma.";
        Example = "darknet.sigmoid(learning_rate=0.1, burn_in=100, max_batches=1000)";
    }

    private protected override Schedule After(BoundCall call, double rate)
    {
        var gamma = Gamma.In(call);
        var before = new Constant(
            gamma > 0 ? 0
            : gamma < 0 ? rate
            : rate / 2
        );
        var sigmoid = new FormulaCurve(rate / (1 + F.Power(Math.E, (F)gamma * new Variable())));
        return Sequence.Of((before, (long)Step.In(call)), (sigmoid, null));
    }
}
