using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.LinearNoamScheduler</c>.</summary>
internal sealed class SpeechbrainLinearNoam : SpeechbrainFormula
{
    public static readonly Parameter<ScheduleValue> Rate = Real("lr_initial", "the rate at the peak");
    public static readonly Parameter<double> WarmupSteps = Number("n_warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> Kept = Number("n_keep_steps", "steps at the peak");

    public SpeechbrainLinearNoam()
        : base("LinearNoamScheduler", "A line up, a flat part, then one over the step.", Rate, WarmupSteps, Kept)
    {
        Formula = "lr_initial * k/warmup, then lr_initial, then lr_initial * warmup/(k - keep)";
        Example = "speechbrain.LinearNoamScheduler(lr_initial=0.001, n_warmup_steps=100, n_keep_steps=200)";
    }

    private protected override F After(BoundCall call, F calls)
    {
        var (warmup, kept) = (WarmupSteps.In(call), Kept.In(call));
        var after = F.If(calls < warmup + kept, 1, warmup / (calls - kept));
        return call.Value(Rate) * F.If(calls < warmup, calls / warmup, after);
    }

    private protected override ValueList<double> Changes(BoundCall call) =>
        [WarmupSteps.In(call), WarmupSteps.In(call) + Kept.In(call)];
}
