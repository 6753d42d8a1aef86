using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.SchedExp</c>.</summary>
internal sealed class FastAiSchedExp : FastAiDefinition
{
    public FastAiSchedExp()
        : base("SchedExp", "By equal ratios over the run.", Start, End)
    {
        Formula = "start * (end/start)^pos, where pos = t/n";
        Example = "fastai.SchedExp(0.1, 0.001)";
        Conventions += " A start of 0 has no value, an end of 0 shows start once and then 0.";
    }

    internal override ProgressCurve Progress(BoundCall call) =>
        new ExponentialRampProgress(call.Value(Start), call.Value(End));
}
