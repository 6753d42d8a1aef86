using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.ExponentialDecay</c>.</summary>
internal sealed class PaddleExponentialDecay : PaddleDefinition
{
    public static readonly Parameter<double> Gamma = Number("gamma", "the factor");

    public PaddleExponentialDecay()
        : base("ExponentialDecay", "Multiplied by gamma at every step.", Rate, Gamma)
    {
        Formula = "lr * gamma^t";
        Example = "paddle.ExponentialDecay(learning_rate=0.5, gamma=0.9)";
    }

    internal override Violation? Check(CallExpression call) =>
        Gamma.Violates(call, "greater than 0 and less than 1", gamma => gamma is > 0 and < 1);

    internal override Curve Bind(BoundCall call) => new ExponentialDecay(call.Value(Rate), Gamma.In(call));
}
