using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>A line up, then a power of what is left of the run.</summary>
internal abstract class AllennlpPolynomial(string name, string summary, params ReadOnlySpan<Parameter> further)
    : AllennlpDefinition(name, summary, [Epochs, PerEpoch, .. further, LastEpoch])
{
    private protected const string StepsOfRun =
        "In a list it counts the updates of the whole run, but ends after the epochs of its own turn. ";

    internal sealed override Curve In(BoundCall call, AllennlpTurn turn)
    {
        var (total, warmup) = (EpochsIn(call, turn) * PerEpochIn(call, turn), WarmupIn(call));
        var (power, end) = (PowerIn(call), EndIn(call));
        F step = new Variable() + (F)(turn.Start + 1);
        var decay = F.Power((total - step) / (F)(total - warmup), power) * (turn.Rate - end) + end;
        var after = F.If(step < total, decay, end);
        var rate = warmup > 0 ? F.If(step < warmup, step / warmup * turn.Rate, after) : after;
        return FactorProduct.Of(rate, warmup - turn.Start - 1, total - turn.Start - 1);
    }

    private protected abstract double WarmupIn(CallExpression call);

    private protected virtual double PowerIn(CallExpression call) => 1;

    private protected virtual double EndIn(BoundCall call) => 0;
}
