using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.SchedLin</c>.</summary>
internal sealed class FastAiSchedLin : FastAiDefinition
{
    public FastAiSchedLin()
        : base("SchedLin", "A straight line over the run.", Start, End)
    {
        Formula = "start + pos * (end - start), where pos = t/n";
        Example = "fastai.SchedLin(0.1, 0.001)";
    }

    internal override ProgressCurve Progress(BoundCall call) => new LinearProgress(call.Value(Start), call.Value(End));
}
