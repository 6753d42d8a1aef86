using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.cosine_decay_schedule</c>.</summary>
internal sealed class OptaxCosineDecaySchedule : OptaxCosine
{
    public static readonly Parameter<double> Steps = LengthIn("length in steps; greater than 0");
    public static readonly Parameter<double> Alpha = Number("alpha", 0, "the last value as a share of init_value");

    public OptaxCosineDecaySchedule()
        : base("cosine_decay_schedule", "Half a cosine, perhaps raised to a power.", Initial, Steps, Alpha)
    {
        Formula = "init * (alpha + (1 - alpha) * ((1 + cos(pi * t/decay_steps)) / 2)^exponent)";
        Source += "; Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983";
        Example = "optax.cosine_decay_schedule(0.1, decay_steps=1000, alpha=0.01)";
        Conventions =
            "alpha is a share, not a value. The end is reached at update number decay_steps (from 0) and stays.";
    }

    internal override Violation? Check(CallExpression call) =>
        Steps.Violates(call, "greater than 0", steps => steps > 0);

    internal override Curve Bind(BoundCall call) => Cosine(call, call.Value(Initial), Alpha.In(call), Steps.In(call));
}
