using Anneal.Curves.Progress;

namespace Anneal.Dialects;

/// <summary><c>fastai.SchedNo</c>.</summary>
internal sealed class FastAiSchedNo : FastAiSched
{
    public FastAiSchedNo()
        : base("SchedNo", "One value; the end is not looked at.", "start") =>
        (Family, Conventions) = (CurveFamily.Constant, "end has no effect.");

    private protected override ProgressCurve Between(double start, double end) => new ConstantProgress(start);
}
