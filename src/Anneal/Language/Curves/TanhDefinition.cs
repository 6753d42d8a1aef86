using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>tanh(a -> b, n, lower=l, upper=u)</c>.</summary>
internal sealed class TanhDefinition : TransitionDefinition
{
    public static readonly Parameter<double> Lower = Number("lower", -7, "the tangent's argument at the start");
    public static readonly Parameter<double> Upper = Number("upper", 3, "the tangent's argument at the end");

    public TanhDefinition()
        : base("tanh", "Part of a hyperbolic tangent: flat, steep, flat.", Lower, Upper)
    {
        Formula = "b + (a - b) * (1 - tanh(lower * (1 - t/n) + upper * t/n)) / 2";
        Source = "Hsueh et al. 2018, arXiv:1806.01593";
        Example = "tanh(0.3 -> 0, 20ep)";
    }

    private protected override Schedule Between(CallExpression call, double from, double to, long steps) =>
        new TanhDecay(from, to, steps, Lower.In(call), Upper.In(call));
}
