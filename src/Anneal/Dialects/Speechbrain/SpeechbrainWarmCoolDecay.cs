using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.WarmCoolDecayLRSchedule</c>.</summary>
internal sealed class SpeechbrainWarmCoolDecay : SpeechbrainFormula
{
    public const double DefaultFactor = 0.75;
    public const double DefaultEvery = 100_000;

    public static readonly Parameter<ScheduleValue> Rate = Real("lr", "the rate at the peak");
    public static readonly Parameter<double> Warmup = Number("warmup", "steps of the warm-up");
    public static readonly Parameter<double> Cooldown = Number("cooldown", "steps of the line to 0 at the end");
    public static readonly Parameter<double> Total = Number("total_steps", "steps of the run", ParameterRole.Length);
    public static readonly Parameter<double> Factor = Optional(
        "decay_factor",
        Kinds.Number("a number greater than 0", factor => factor > 0),
        DefaultFactor,
        "what decay_every steps multiply by"
    );
    public static readonly Parameter<double> Every = Optional(
        "decay_every",
        Kinds.Number("a number other than 0", steps => steps != 0),
        DefaultEvery,
        "steps of that"
    );

    public SpeechbrainWarmCoolDecay()
        : base(
            "WarmCoolDecayLRSchedule",
            "A line up, a slow decay, a line to 0.",
            Rate,
            Warmup,
            Cooldown,
            Total,
            Factor,
            Every
        )
    {
        Formula =
            "lr * k/warmup, then lr * factor^((k - warmup)/every), then a line from lr * factor^(start/every) to 0";
        Conventions = FirstUpdate + "The cooldown begins a little lower than the decay ends, and continues below 0.";
        Example =
            "speechbrain.WarmCoolDecayLRSchedule(lr=0.1, warmup=100, cooldown=200, total_steps=1000, decay_factor=0.5, "
            + "decay_every=300)";
    }

    private protected override F After(BoundCall call, F calls)
    {
        var (rate, warmup, cooldown) = (call.Value(Rate), Warmup.In(call), Cooldown.In(call));
        var (power, start) = (Math.Log(Factor.In(call)) / Every.In(call), Total.In(call) - cooldown);
        var top = rate * Math.Exp(power * start);
        var decay = rate * F.Power(Math.E, power * (calls - warmup));
        var after = F.If(calls > start, top - top / (F)cooldown * (calls - start), decay);
        return F.If(calls < warmup, rate * calls / warmup, after);
    }

    private protected override ValueList<double> Changes(BoundCall call) =>
        [Warmup.In(call), Total.In(call) - Cooldown.In(call)];
}
