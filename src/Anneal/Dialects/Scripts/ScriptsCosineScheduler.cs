using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>cosine_scheduler</c> as DINO and ConvNeXt have it: an array with a value for every step.</summary>
internal abstract class ScriptsCosineScheduler : CurveDefinition
{
    public static readonly Parameter<ScheduleValue> Rate = Real("base_value", "the highest value");
    public static readonly Parameter<ScheduleValue> End = Real("final_value", "the value that it falls towards");
    public static readonly Parameter<double> Epochs = Number("epochs", "epochs of the run");
    public static readonly Parameter<double> PerEpoch = Number("niter_per_ep", "steps of an epoch");
    public static readonly Parameter<double> WarmupEpochs = Number("warmup_epochs", 0, "epochs of the warm-up");
    public static readonly Parameter<ScheduleValue> Start = Real("start_warmup_value", 0, "the first value");

    private protected ScriptsCosineScheduler(string script, string source, params ReadOnlySpan<Parameter> more)
        : base(
            $"scripts.{script}",
            "cosine_scheduler",
            "A line up that contains both its ends, then half a cosine.",
            [Rate, End, Epochs, PerEpoch, WarmupEpochs, Start, .. more]
        )
    {
        (CountsSteps, Source) = (true, source);
        Formula =
            "start + (base - start) * t/(warmup - 1) up to warmup, then final + (base - final) * (1 + cos(pi * (t - "
            + "warmup)/n))/2, n = the steps after the warm-up";
        Conventions = "The highest value shows twice, and the last update is one step short of final_value.";
        Example = $"{FullName}(base_value=0.0005, final_value=0.000001, epochs=10, niter_per_ep=100, warmup_epochs=1)";
    }

    internal override Violation? Check(CallExpression call) =>
        WarmupEpochs.Violates(call, "at most 'epochs'", epochs => epochs <= Epochs.In(call))?.OrNegative(Epochs, call);

    internal sealed override Curve Bind(BoundCall call)
    {
        var (rate, warmup) = (call.Value(Rate), WarmupIn(call));
        var steps = (long)(Epochs.In(call) * PerEpoch.In(call)) - warmup;
        var line =
            warmup > 1
                ? new LinearRamp(call.Value(Start), rate, warmup - 1)
                : (Schedule)new Constant(call.Value(Start));
        return steps > 0
            ? Sequence.Of((line, warmup), (new Held(new CosineDecay(rate, call.Value(End), steps), steps - 1), null))
            : line;
    }

    private protected virtual long WarmupIn(CallExpression call) => (long)(WarmupEpochs.In(call) * PerEpoch.In(call));
}
