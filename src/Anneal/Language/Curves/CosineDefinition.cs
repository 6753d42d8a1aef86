using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>cosine(a -> b, n)</c>.</summary>
internal sealed class CosineDefinition : TransitionDefinition
{
    public CosineDefinition()
        : base("cosine", "Half a cosine: slow, fast, slow.")
    {
        Formula = "b + (a - b) * (1 + cos(pi * t/n)) / 2";
        Source = "Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983";
        Example = "cosine(0.3 -> 0.01, 20ep)";
    }

    private protected override Schedule Between(CallExpression call, double from, double to, long steps) =>
        new CosineDecay(from, to, steps);
}
