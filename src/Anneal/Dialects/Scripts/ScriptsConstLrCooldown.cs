using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>scripts.OpenCLIP.const_lr_cooldown</c>.</summary>
internal sealed class ScriptsConstLrCooldown : ScriptsOpenClip
{
    public static readonly Parameter<double> Cooldown = Number("cooldown_steps", "steps of the cooldown");
    public static readonly Parameter<double> Power = Number("cooldown_power", 1, "the power of what is left of it");
    public static readonly Parameter<ScheduleValue> End = Real("cooldown_end_lr", 0, "the rate at the end");

    public ScriptsConstLrCooldown()
        : base("const_lr_cooldown", "A line up to the rate, which is kept until a cooldown.", Cooldown, Power, End)
    {
        Formula =
            "base_lr * (t + 1)/warmup up to warmup, then base_lr, then end + (base_lr - end) * (1 - "
            + "p)^power, p = (t - start)/cooldown_steps";
        Conventions = "The peak shows twice. After the end the cooldown continues below its end, or has no value.";
        Example =
            "scripts.OpenCLIP.const_lr_cooldown(base_lr=0.0005, warmup_length=100, steps=1000, "
            + "cooldown_steps=200)";
    }

    private protected override Schedule After(BoundCall call, double rate, long warmup)
    {
        var (steps, end) = (Cooldown.In(call), call.Value(End));
        var start = (long)Math.Max(0, Steps.In(call) - steps - warmup);
        var since = new Variable() + (F)(start + warmup - (Steps.In(call) - steps));
        var left = F.Power(1 - since / steps, Power.In(call));
        return Sequence.Of((new Constant(rate), start), (new FormulaCurve(left * (rate - end) + end), null));
    }
}
