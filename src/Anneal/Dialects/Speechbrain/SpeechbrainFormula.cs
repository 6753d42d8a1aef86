using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>A scheduler of SpeechBrain whose rate is a formula of the number of its calls.</summary>
internal abstract class SpeechbrainFormula(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    : SpeechbrainDefinition(name, summary, parameters)
{
    // Where SpeechBrain fails.
    private protected static readonly F NoValue = 1 / (F)0;

    internal sealed override Curve Bind(BoundCall call)
    {
        F calls = new Variable();
        return FactorProduct.Of(F.If(calls < 1, call.BaseRate, After(call, calls)), [1, .. Changes(call)]);
    }

    /// <summary>The rate after some calls, at least 1.</summary>
    private protected abstract F After(BoundCall call, F calls);

    /// <summary>The calls at which its rule changes, in order.</summary>
    private protected virtual ValueList<double> Changes(BoundCall call) => [];
}
