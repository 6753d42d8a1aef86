using Anneal.Curves.Progress;

namespace Anneal.Dialects;

/// <summary><c>fastai.SchedExp</c>.</summary>
internal sealed class FastAiSchedExp : FastAiSched
{
    public FastAiSchedExp()
        : base("SchedExp", "By equal ratios over the run.", "start * (end/start)^pos, where pos = t/n") =>
        Conventions += " A start of 0 has no value, an end of 0 shows start once and then 0.";

    private protected override ProgressCurve Between(double start, double end) =>
        new ExponentialRampProgress(start, end);
}
