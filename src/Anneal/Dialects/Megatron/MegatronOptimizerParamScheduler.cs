using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>megatron.OptimizerParamScheduler</c>.</summary>
internal sealed class MegatronOptimizerParamScheduler : MegatronParameters
{
    public MegatronOptimizerParamScheduler()
        : base(
            "OptimizerParamScheduler",
            "A linear warm-up and a decay of one of five styles, with the weight decay beside it."
        )
    {
        Formula =
            "n <= warmup: init + (max - init) * n/warmup; then max | min + (max - min) * (1 - r) | min + (max - min) * "
            + "(1 + cos(pi*r))/2 with r = (n - warmup)/(decay - warmup) | max(min, max * sqrt(warmup/n)) | WSD: max, "
            + "then the anneal over the last wsd_decay_steps; n > decay: min (constant: max)";
        Conventions =
            "The clock is num_steps, the sum of what step(increment) was given. The warm-up is inside lr_decay_steps, "
            + "begins at init_lr and reaches max_lr at its last step, which belongs to it. After lr_decay_steps the "
            + "rate is min_lr, except for 'constant'. An unknown decay style fails only after the warm-up.";
        Source = "NVIDIA Megatron-LM, megatron/core/optimizer_param_scheduler.py";
        Example =
            "megatron.OptimizerParamScheduler(init_lr=0, max_lr=3e-4, min_lr=3e-5, lr_warmup_steps=100, "
            + "lr_decay_steps=1000, lr_decay_style='cosine', start_wd=0.1, end_wd=0.1, wd_incr_steps=1000, "
            + "wd_incr_style='constant')";
    }

    internal override Violation? Check(CallExpression call) => new MegatronSettings(call, null).Problem();

    // One over the square root of the steps, from the end of a warm-up on, which is what can be multiplied.
    internal override CallExpression WithLengths(CallExpression call, double scale) =>
        DecayStyle.In(call) != InverseSquareRoot || WarmupSteps.In(call) * Math.Min(1, scale) >= 1
            ? call
            : throw new ScheduleBindingException(
                $"inside 'stretch' '{WarmupSteps.Name}' must be at least 1 where '{DecayStyle.Name}' is "
                    + $"'{InverseSquareRoot}', but was {NumberText.Format(WarmupSteps.In(call))}; write "
                    + "inverse_sqrt(v) in its place."
            );

    internal override Curve Bind(BoundCall call) => RateOf(call);

    internal override Trace Replay(BoundCall call)
    {
        var rate = RateOf(call);
        return new PositionedTrace(rate.At(0), rate);
    }

    internal override IEnumerable<NamedCurve> Companions(BoundCall call) =>
        [new("weight_decay", SettingsOf(call).WeightDecay(call.Scope.Context.GroupIndex))];

    private static Schedule RateOf(BoundCall call) => SettingsOf(call).Rate(call.Scope.Context.GroupIndex);

    private static MegatronSettings SettingsOf(BoundCall call)
    {
        var settings = new MegatronSettings(call, call.Scope.Context.BaseRate);
        return settings.Problem() is { } wrong ? throw new ScheduleBindingException(wrong.Problem) : settings;
    }
}
