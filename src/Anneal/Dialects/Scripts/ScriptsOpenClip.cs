using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A schedule of OpenCLIP's training script.</summary>
internal abstract class ScriptsOpenClip : CurveDefinition
{
    public static readonly Parameter<ScheduleValue> Rate = Real("base_lr", "the highest rate");
    public static readonly Parameter<double> WarmupSteps = Number("warmup_length", "steps of the warm-up");
    public static readonly Parameter<double> Steps = Number("steps", "steps of the run, the warm-up inside");

    private protected const string FirstUpdate = "The warm-up is (t + 1)/warmup_length, so that the peak shows twice. ";

    private protected ScriptsOpenClip(string name, string summary, params ReadOnlySpan<Parameter> more)
        : base("scripts.OpenCLIP", name, summary, [Optimizer, Rate, WarmupSteps, Steps, .. more]) =>
        (CountsSteps, Source) = (true, "mlfoundations/open_clip, src/open_clip_train/scheduler.py");

    internal sealed override Curve Bind(BoundCall call)
    {
        var (rate, warmup) = (call.Value(Rate), (long)WarmupSteps.In(call));
        return Sequence.Of((new LinearRamp(0, rate, warmup, start: -1), warmup), (After(call, rate, warmup), null));
    }

    /// <summary>What follows the warm-up.</summary>
    private protected abstract Schedule After(BoundCall call, double rate, long warmup);
}
