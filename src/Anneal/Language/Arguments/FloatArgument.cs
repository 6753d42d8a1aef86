namespace Anneal.Language;

/// <summary>A number that Python must read as a <c>float</c>: <c>1.0</c>, never <c>1</c>.</summary>
/// <param name="Number">The number. Finite.</param>
internal sealed record FloatArgument(double Number) : ArgumentValue
{
    private protected override string Print() => NumberText.FormatFloat(Number);
}
