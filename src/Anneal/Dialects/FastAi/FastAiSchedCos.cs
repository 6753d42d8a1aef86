using Anneal.Curves.Progress;

namespace Anneal.Dialects;

/// <summary><c>fastai.SchedCos</c>.</summary>
internal sealed class FastAiSchedCos()
    : FastAiSched(
        "SchedCos",
        "Half a cosine over the run.",
        "start + (1 + cos(pi * (1 - pos))) * (end - start)/2, where pos = t/n"
    )
{
    private protected override ProgressCurve Between(double start, double end) => new CosineProgress(start, end);
}
