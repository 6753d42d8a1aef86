using Anneal.Composition;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.MultiplicativeDecay</c>.</summary>
internal sealed class PaddleMultiplicativeDecay : PaddleDefinition
{
    public static readonly Parameter<Anneal.Formulas.Formula> Factor = Required(
        "lr_lambda",
        Kinds.Function,
        "a function of the epoch"
    );

    public PaddleMultiplicativeDecay()
        : base("MultiplicativeDecay", "Multiplied at each step by a function of the epoch.", Rate, Factor)
    {
        Formula = "lr * lr_lambda(1) * … * lr_lambda(t)";
        Conventions = "The function is not asked at 0.";
        Example = "paddle.MultiplicativeDecay(learning_rate=0.5, lr_lambda=lambda epoch: 0.95)";
    }

    internal override Curve Bind(BoundCall call) => new PaddleProduct(call.Value(Rate), Factor.In(call));
}
