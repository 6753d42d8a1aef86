using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.NaturalExpDecay</c>.</summary>
internal sealed class PaddleNaturalExpDecay : PaddleDefinition
{
    public static readonly Parameter<double> Gamma = Number("gamma", "the factor");

    public PaddleNaturalExpDecay()
        : base("NaturalExpDecay", "An exponential in natural logarithm.", Rate, Gamma)
    {
        Formula = "lr * exp(-gamma * t)";
        Example = "paddle.NaturalExpDecay(learning_rate=0.5, gamma=0.1)";
    }

    internal override Violation? Check(CallExpression call) =>
        Gamma.Violates(call, "greater than 0", gamma => gamma > 0);

    internal override Curve Bind(BoundCall call) => new ExponentialDecay(call.Value(Rate), Math.Exp(-Gamma.In(call)));
}
