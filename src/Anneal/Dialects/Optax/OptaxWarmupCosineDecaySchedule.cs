using Anneal.Composition;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.warmup_cosine_decay_schedule</c>.</summary>
internal sealed class OptaxWarmupCosineDecaySchedule : OptaxCosine
{
    public const string FunctionName = "warmup_cosine_decay_schedule";

    public static readonly Parameter<double> Steps = LengthIn(
        "length of the whole in steps, the warm-up included; greater than warmup_steps"
    );
    public static readonly Parameter<ScheduleValue> End = Real("end_value", 0, "value at the end");

    public OptaxWarmupCosineDecaySchedule()
        : base(FunctionName, "A straight line up, then half a cosine down.", Initial, Peak, Warmup, Steps, End)
    {
        Formula =
            "init + (peak - init) * t/w for t < w = warmup_steps, then end + (peak - end) * ((1 + cos(pi * (t - "
            + "w)/(decay_steps - w))) / 2)^exponent";
        Example = $"optax.{FunctionName}(init_value=0, peak_value=0.1, warmup_steps=100, decay_steps=1000)";
        Conventions =
            "decay_steps includes the warm-up (Keras's CosineDecay does not). The first update of the warm-up gets "
            + "init_value. The end value is reached at update number decay_steps (from 0) and stays.";
    }

    internal override Violation? Check(CallExpression call)
    {
        var warmup = Warmup.In(call);
        return Steps.Violates(call, $"greater than '{Warmup.Name}' ({NumberText.Format(warmup)})", steps =>
            steps - warmup > 0
        );
    }

    internal override Curve Bind(BoundCall call)
    {
        var (peak, end, warmup) = (call.Value(Peak), call.Value(End), Warmup.In(call));
        var joint = (long)Math.Ceiling(Math.Max(0, warmup));
        var decay = Cosine(call, peak, peak == 0 ? 0 : end / peak, Steps.In(call) - warmup, warmup - joint);
        return Sequence.Of(Line(call.Value(Initial), peak, warmup), joint, decay);
    }
}
