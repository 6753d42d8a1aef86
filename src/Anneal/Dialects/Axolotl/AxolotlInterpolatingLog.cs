using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>axolotl.InterpolatingLogScheduler</c>.</summary>
internal sealed class AxolotlInterpolatingLog : CurveDefinition
{
    public static readonly Parameter<double> Steps = Number("num_steps", "steps from one to the other");
    public static readonly Parameter<double> Min = Number("min_lr", "the first rate");
    public static readonly Parameter<double> Max = Number("max_lr", "the last rate");
    public static readonly Parameter<double> LastEpoch = Number("last_epoch", -1, "has no effect here");

    public AxolotlInterpolatingLog()
        : base(
            "axolotl",
            "InterpolatingLogScheduler",
            "Equal ratios from min_lr to max_lr.",
            Optimizer,
            Steps,
            Min,
            Max,
            LastEpoch
        )
    {
        CountsSteps = true;
        Formula = "min_lr * (max_lr/min_lr)^((t - 1)/(num_steps - 1)) from step 1 on, max_lr from num_steps on";
        Source = "axolotl, src/axolotl/utils/schedulers.py";
        Conventions = "The first two updates have min_lr.";
        Example = "axolotl.InterpolatingLogScheduler(num_steps=100, min_lr=0.00001, max_lr=0.1)";
    }

    internal override Violation? Check(CallExpression call) => Steps.Violates(call, "at least 2", steps => steps >= 2);

    internal override Curve Bind(BoundCall call)
    {
        var (low, high, steps) = (Min.In(call), Max.In(call), (long)Steps.In(call));
        return Sequence.Of(
            (new Constant(low), 1),
            (new ExponentialDecay(low, high / low, steps - 1), steps - 1),
            (new Constant(high), null)
        );
    }
}
