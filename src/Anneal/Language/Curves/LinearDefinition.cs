using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary><c>linear(a -> b, n)</c>.</summary>
internal sealed class LinearDefinition : TransitionDefinition
{
    public LinearDefinition()
        : base("linear", "A straight line from one value to another.")
    {
        Formula = "a + (b - a) * t/n";
        Example = "linear(0.3 -> 0, 20ep)";
    }

    private protected override Schedule Between(CallExpression call, double from, double to, long steps) =>
        new LinearRamp(from, to, steps);
}
