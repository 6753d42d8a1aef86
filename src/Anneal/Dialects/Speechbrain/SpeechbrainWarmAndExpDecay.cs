using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.WarmAndExpDecayLRSchedule</c>.</summary>
internal sealed class SpeechbrainWarmAndExpDecay : SpeechbrainFormula
{
    public const double DefaultFactor = 0.1;

    public static readonly Parameter<ScheduleValue> Rate = Real("lr", "the rate at the peak");
    public static readonly Parameter<double> Warmup = Number("n_warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> Total = Number("total_steps", "steps of the run", ParameterRole.Length);
    public static readonly Parameter<double> Factor = Number("decay_factor", DefaultFactor, "the share at the end");

    public SpeechbrainWarmAndExpDecay()
        : base("WarmAndExpDecayLRSchedule", "A line up, then an exponential.", Rate, Warmup, Total, Factor)
    {
        Formula = "lr * s/warmup, then min(lr, lr * factor^((s - warmup)/(total - warmup))), s = k - 1";
        Conventions = FirstUpdate + "The first call gives 0.";
        Example = "speechbrain.WarmAndExpDecayLRSchedule(lr=0.1, n_warmup_steps=100, total_steps=1000)";
    }

    private protected override F After(BoundCall call, F calls)
    {
        var (rate, warmup) = (call.Value(Rate), Warmup.In(call));
        var step = calls - 1;
        var share = F.Power(Factor.In(call), (step - warmup) / (Total.In(call) - warmup));
        var after = Total.In(call) == warmup ? NoValue : F.Min(rate, rate * share);
        return F.If(step < warmup, rate * step / warmup, after);
    }

    private protected override ValueList<double> Changes(BoundCall call) => [Warmup.In(call) + 1];
}
