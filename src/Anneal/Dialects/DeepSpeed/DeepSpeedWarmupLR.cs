using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>deepspeed.WarmupLR</c>.</summary>
internal sealed class DeepSpeedWarmupLR : DeepSpeedWarmup
{
    public static readonly Parameter<PerGroup<ScheduleValue>> Maximum = MaximumBy(Parameter<double>.NoneArgument);

    public DeepSpeedWarmupLR()
        : base("WarmupLR", "A warm-up from one rate to another, which it keeps.", Minimum, Maximum, Steps, Shape)
    {
        UsesBase = true;
        Formula = "min + (max - min) * log(i + 1)/log(n), or * i/n for 'linear', with i = t - 1; from i = n on: max";
        Conventions = $"{Twice}. The logarithm reaches max at iteration n - 1, the line at n. Afterwards max is held.";
        Example = $"{FullName}(warmup_min_lr=0, warmup_max_lr=0.001, warmup_num_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (min, max) = (Minimum.InGroup(call), MaximumOf(call, Maximum));
        return Warmed(call, min, min, max, new Constant(max));
    }
}
