using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>pytorch_optimizer.PolyScheduler</c>.</summary>
internal sealed class PytorchOptimizerPoly : PytorchOptimizerWarmed
{
    public const double DefaultOrder = 0.5;

    public static readonly Parameter<double> Order = Optional(
        "poly_order",
        Kinds.Number("a number greater than 0", order => order > 0),
        DefaultOrder,
        "the power of the steps"
    );

    public PytorchOptimizerPoly()
        : base(
            "PolyScheduler",
            "A line up, then a power of the steps.",
            Order,
            ByName(Steps),
            ByName(Max),
            ByName(Min),
            ByName(Initial),
            ByName(WarmupSteps)
        )
    {
        Formula = "a line from init_lr to max_lr, then min + (max - min) * (s - warmup)^order, s = t - 1";
        Conventions += "It rises without bound after the warm-up, and t_max plays no part.";
        Example = "pytorch_optimizer.PolyScheduler(t_max=1000, max_lr=0.1, warmup_steps=100)";
    }

    private protected override F After(CallExpression call, F since, double steps) =>
        Min.In(call) + (Max.In(call) - (F)Min.In(call)) * F.Power(since, Order.In(call));

    private static Parameter<double> ByName(Parameter<double> parameter) => parameter with { IsKeywordOnly = true };
}
