using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.LambdaDecay</c>.</summary>
internal sealed class PaddleLambdaDecay : PaddleDefinition
{
    public static readonly Parameter<Anneal.Formulas.Formula> Factor = Required(
        "lr_lambda",
        Kinds.Function,
        "a function of the epoch"
    );

    public PaddleLambdaDecay()
        : base("LambdaDecay", "The rate times a function of the epoch.", Rate, Factor)
    {
        Formula = "lr * lr_lambda(t)";
        Example = "paddle.LambdaDecay(learning_rate=0.5, lr_lambda=lambda epoch: 0.95 ** epoch)";
    }

    internal override Curve Bind(BoundCall call) => new FormulaCurve(call.Value(Rate) * Factor.In(call));
}
