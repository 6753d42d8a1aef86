using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fvcore.CosineParamScheduler</c>.</summary>
internal sealed class FvCoreCosine : FvCoreDefinition
{
    public FvCoreCosine()
        : base("Cosine", "Half a cosine over the run.", StartValue, EndValue)
    {
        Formula = "end + (start - end) * (1 + cos(pi * where))/2, where = t/n";
        Example = "fvcore.CosineParamScheduler(0.1, 0.0001)";
        Conventions = BothEnds;
    }

    internal override ProgressCurve Progress(BoundCall call) =>
        new CosineProgress(call.Value(StartValue), call.Value(EndValue));
}
