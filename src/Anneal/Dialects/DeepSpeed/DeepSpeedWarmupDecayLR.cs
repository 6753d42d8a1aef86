using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>deepspeed.WarmupDecayLR</c>.</summary>
internal sealed class DeepSpeedWarmupDecayLR : DeepSpeedWarmup
{
    public static readonly Parameter<PerGroup<ScheduleValue>> Maximum = MaximumBy(PerGroup.Kind.Write(new([0.001])));

    public DeepSpeedWarmupDecayLR()
        : base(
            "WarmupDecayLR",
            "A warm-up from one rate to another, then a straight line back to the first.",
            Total,
            Minimum,
            Maximum,
            Steps,
            Shape
        )
    {
        Family = CurveFamily.Polynomial;
        Formula = "as WarmupLR up to i = n; then min + (max - min) * max(0, (total - i)/max(1, total - n)), i = t - 1";
        Conventions =
            $"{Twice}, so the end comes one update later than total_num_steps. Afterwards min is held. Without "
            + "warmup_max_lr the peak is 0.001, whatever the optimizer's rate.";
        Example = $"{FullName}(total_num_steps=1000, warmup_max_lr=0.001, warmup_num_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (min, max) = (Minimum.InGroup(call), MaximumOf(call, Maximum));
        var rest = Total.In(call) - WarmupSteps(call);
        var steps = Math.Max(1, rest);
        // A total below the warm-up's end leaves the line in its past: it is at min at once.
        return Warmed(call, min, min, max, new LinearRamp(max, min, steps, rest - steps));
    }
}
