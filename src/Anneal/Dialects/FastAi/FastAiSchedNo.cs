using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.SchedNo</c>.</summary>
internal sealed class FastAiSchedNo : FastAiDefinition
{
    public FastAiSchedNo()
        : base("SchedNo", "One value; the end is not looked at.", Start, End)
    {
        Formula = "start";
        Example = "fastai.SchedNo(0.1, 0.001)";
        Conventions = "end has no effect.";
    }

    internal override ProgressCurve Progress(BoundCall call) => new ConstantProgress(call.Value(Start));
}
