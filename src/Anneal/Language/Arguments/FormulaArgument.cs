using Anneal.Formulas;

namespace Anneal.Language;

/// <summary>
/// A formula in the clock <c>t</c>; <see cref="IsLambda"/> says whether it is written as Python writes a function.
/// </summary>
/// <param name="Formula">The arithmetic.</param>
/// <param name="IsLambda">True for <c>lambda t: …</c>, false for the bare arithmetic.</param>
internal sealed record FormulaArgument(Formula Formula, bool IsLambda) : ArgumentValue
{
    internal override bool UsesBase => Formula.UsesBase;

    private protected override string Print() => IsLambda ? $"lambda t: {Formula}" : Formula.ToString();
}
