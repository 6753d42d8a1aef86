using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>polynomial(a -> b, n, power=p)</c>.</summary>
internal sealed class PolynomialDefinition : TransitionDefinition
{
    public static readonly Parameter<double> Power = Optional(
        "power",
        Positive,
        1,
        "the power of the share that is left"
    );

    public PolynomialDefinition()
        : base("polynomial", "A power of the share of the way that is left.", Power)
    {
        Formula = "b + (a - b) * (1 - t/n)^power";
        Example = "polynomial(0.3 -> 0, 20ep, power=2)";
    }

    private protected override Schedule Between(CallExpression call, double from, double to, long steps) =>
        new PolynomialDecay(from, to, steps, Power.In(call));
}
