using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>rex(a -> b, n)</c>.</summary>
internal sealed class RexDefinition : TransitionDefinition
{
    public RexDefinition()
        : base("rex", "Nearly flat at first, then steeper and steeper: for short budgets.")
    {
        Formula = "b + (a - b) * (1 - t/n) / (1 - t/n / 2)";
        Source = "Chen et al. 2021, REX, arXiv:2107.04197";
        Example = "rex(0.3 -> 0, 20ep)";
    }

    private protected override Schedule Between(CallExpression call, double from, double to, long steps) =>
        new RexDecay(from, to, steps);
}
