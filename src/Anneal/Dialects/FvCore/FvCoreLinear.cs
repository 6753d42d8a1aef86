using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fvcore.LinearParamScheduler</c>.</summary>
internal sealed class FvCoreLinear : FvCoreDefinition
{
    public FvCoreLinear()
        : base("Linear", "A straight line over the run.", StartValue, EndValue)
    {
        Formula = "end * where + start * (1 - where), where = t/n";
        Example = "fvcore.LinearParamScheduler(0.1, 0.001)";
        Conventions = BothEnds;
    }

    internal override ProgressCurve Progress(BoundCall call) =>
        new LinearProgress(call.Value(StartValue), call.Value(EndValue));
}
