using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.SchedCos</c>.</summary>
internal sealed class FastAiSchedCos : FastAiDefinition
{
    public FastAiSchedCos()
        : base("SchedCos", "Half a cosine over the run.", Start, End)
    {
        Formula = "start + (1 + cos(pi * (1 - pos))) * (end - start)/2, where pos = t/n";
        Example = "fastai.SchedCos(0.1, 0.001)";
    }

    internal override ProgressCurve Progress(BoundCall call) => new CosineProgress(call.Value(Start), call.Value(End));
}
