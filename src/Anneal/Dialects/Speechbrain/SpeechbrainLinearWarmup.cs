using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.LinearWarmupScheduler</c>.</summary>
internal sealed class SpeechbrainLinearWarmup : SpeechbrainFormula
{
    public static readonly Parameter<ScheduleValue> Rate = Real("initial_value", "the rate at the peak");
    public static readonly Parameter<double> WarmupSteps = Number("num_warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> Total = Number(
        "num_training_steps",
        "steps of the run, the warm-up inside",
        ParameterRole.Length
    );

    public SpeechbrainLinearWarmup()
        : base("LinearWarmupScheduler", "A line up to the rate, then a line to 0.", Rate, WarmupSteps, Total)
    {
        Formula = "initial_value * k/warmup, then initial_value * max(0, (total - k)/(total - warmup))";
        Example = "speechbrain.LinearWarmupScheduler(initial_value=0.1, num_warmup_steps=100, num_training_steps=1000)";
    }

    private protected override F After(BoundCall call, F calls)
    {
        var (warmup, total) = (WarmupSteps.In(call), Total.In(call));
        var after = F.Max(0, (total - calls) / Math.Max(1, total - warmup));
        return F.If(calls < warmup, calls / Math.Max(1, warmup), after) * call.Value(Rate);
    }

    private protected override ValueList<double> Changes(BoundCall call) => [WarmupSteps.In(call), Total.In(call)];
}
