using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>paddle.PolynomialDecay</c>.</summary>
internal sealed class PaddlePolynomialDecay : PaddleDefinition
{
    public static readonly Parameter<double> Steps = WholeOf("decay_steps", "steps of the way");
    public static readonly Parameter<ScheduleValue> End = Real("end_lr", 1e-4, "the rate at the end");
    public static readonly Parameter<double> Power = Number("power", 1, "the power of what is left");
    public static readonly Parameter<bool> Cycle = Flag("cycle", false, "whether it begins again over a longer way");

    public PaddlePolynomialDecay()
        : base(
            "PolynomialDecay",
            "A power of the share of the way that is left, once or again and again.",
            Rate,
            Steps,
            End,
            Power,
            Cycle
        )
    {
        Formula =
            "end + (lr - end) * (1 - t/n)^power, n = decay_steps; with cycle n = decay_steps * "
            + "ceil(t/decay_steps)";
        Conventions = "end_lr is 1e-4 by default.";
        Example = "paddle.PolynomialDecay(learning_rate=0.5, decay_steps=1000)";
    }

    internal override Violation? Check(CallExpression call) =>
        Power.Violates(call, "greater than 0", power => power > 0);

    internal override Curve Bind(BoundCall call)
    {
        var (rate, end, steps, power) = (call.Value(Rate), call.Value(End), Steps.In(call), Power.In(call));
        if (!Cycle.In(call))
            return new PolynomialDecay(rate, end, steps, power);
        F t = new Variable();
        var way = (F)steps * F.Max(F.Ceiling(t / steps), 1);
        return new FormulaCurve((rate - end) * F.Power(1 - t / way, power) + end);
    }
}
