using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>one_minus_sqrt(a -> b, n)</c>.</summary>
internal sealed class OneMinusSquareRootDefinition : TransitionDefinition
{
    public OneMinusSquareRootDefinition()
        : base("one_minus_sqrt", "A cooldown that falls fast at first.")
    {
        Family = CurveFamily.WarmupStableDecay;
        Formula = "b + (a - b) * (1 - sqrt(t/n))";
        Source = "Hägele et al. 2024, arXiv:2405.18392";
        Example = "constant(0.3) then one_minus_sqrt(0.3 -> 0, 20%)";
    }

    private protected override Schedule Between(CallExpression call, double from, double to, long steps) =>
        new OneMinusSquareRootDecay(from, to, steps);
}
