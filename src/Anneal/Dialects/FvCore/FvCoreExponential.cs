using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fvcore.ExponentialParamScheduler</c>.</summary>
internal sealed class FvCoreExponential : FvCoreDefinition
{
    public static readonly Parameter<double> Decay = Number("decay", "the end value as a share of the start value");

    public FvCoreExponential()
        : base("Exponential", "Multiplied by decay once over the whole run, continuously.", StartValue, Decay)
    {
        Formula = "start * decay^where, where = t/n";
        Example = "fvcore.ExponentialParamScheduler(2.0, decay=0.02)";
        Conventions =
            "decay acts once over the whole run, not per step. A decay of 0 shows start_value at the first update and "
            + "0 afterwards; a negative one has no value between the ends.";
    }

    internal override ProgressCurve Progress(BoundCall call) =>
        new ExponentialProgress(call.Value(StartValue), Decay.In(call));
}
