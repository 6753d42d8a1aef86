using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>keras.CosineDecay</c>.</summary>
internal sealed class KerasCosineDecay : KerasDefinition
{
    public static readonly Parameter<double> Steps = StepsOf(
        "length of the cosine in steps, the warm-up not included; greater than 0"
    );
    public static readonly Parameter<double> Alpha = AlphaOf("the first value of the cosine");
    public static readonly Parameter<ScheduleValue> WarmupTarget = OrNone(
        "warmup_target",
        Kinds.Real,
        "value at the end of the warm-up, where the cosine begins"
    );
    public static readonly Parameter<double> WarmupSteps = Number(
        "warmup_steps",
        0,
        "length of the warm-up in steps; means nothing without warmup_target",
        ParameterRole.Time
    );

    public KerasCosineDecay()
        : base(
            "CosineDecay",
            "Half a cosine, after a linear warm-up where warmup_target is given.",
            Initial,
            Steps,
            Alpha,
            Label,
            WarmupTarget,
            WarmupSteps
        )
    {
        Formula =
            "initial + (target - initial) * t/w for t < w = warmup_steps, then target * (alpha + (1 - alpha) * "
            + "(1 + cos(pi * (t - w)/decay_steps)) / 2)";
        Source =
            $"{SourceFile}; Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983; Goyal et al. 2017, arXiv:1706.02677";
        Example = "keras.CosineDecay(0, decay_steps=900, alpha=0.01, warmup_target=0.1, warmup_steps=100)";
        Conventions =
            "decay_steps comes after the warm-up (optax counts the warm-up inside). The first update of a warm-up gets "
            + "initial_learning_rate, which the documentation sets to 0. warmup_steps without warmup_target is "
            + "ignored. The last value stays.";
    }

    internal override Violation? Check(CallExpression call) => NotPositive(Steps, call);

    internal override Curve Bind(BoundCall call)
    {
        var (initial, steps, alpha) = (call.Value(Initial), Steps.In(call), Alpha.In(call));
        if (!WarmupTarget.IsIn(call))
            return new CosineDecay(initial, initial * alpha, steps);
        var (target, warmup) = (call.Value(WarmupTarget), WarmupSteps.In(call));
        var joint = (long)Math.Ceiling(Math.Max(0, warmup));
        return Sequence.Of(
            new LinearRamp(initial, target, Math.Max(0, warmup)),
            joint,
            new CosineDecay(target, target * alpha, steps, start: warmup - joint)
        );
    }
}
