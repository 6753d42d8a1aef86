using Anneal.Curves.Progress;

namespace Anneal.Dialects;

/// <summary><c>fastai.SchedLin</c>.</summary>
internal sealed class FastAiSchedLin()
    : FastAiSched("SchedLin", "A straight line over the run.", "start + pos * (end - start), where pos = t/n")
{
    private protected override ProgressCurve Between(double start, double end) => new LinearProgress(start, end);
}
