using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.StepDecay</c>.</summary>
internal sealed class PaddleStepDecay : PaddleDefinition
{
    public static readonly Parameter<double> Size = WholeOf("step_size", "steps between drops");
    public static readonly Parameter<double> Gamma = Number("gamma", 0.1, "what each drop multiplies by");

    public PaddleStepDecay()
        : base("StepDecay", "Multiplied by gamma every step_size steps.", Rate, Size, Gamma)
    {
        Formula = "lr * gamma^(t // step_size)";
        Example = "paddle.StepDecay(learning_rate=0.5, step_size=30)";
    }

    internal override Violation? Check(CallExpression call) => GammaBelow1(Gamma, call);

    internal override Curve Bind(BoundCall call) =>
        new StepDecay(call.Value(Rate), Gamma.In(call), new Period(Size.In(call)));
}
