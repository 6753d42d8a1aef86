namespace Anneal.Interop.Python.Syntax;

/// <summary><c>[element for target in iterable if condition]</c>.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Element">What each element is.</param>
/// <param name="Target">What takes the items.</param>
/// <param name="Iterable">What it goes over.</param>
/// <param name="Conditions">What must hold for an item.</param>
/// <param name="IsNested">Whether it goes over further things within.</param>
internal sealed record ComprehensionExpression(
    SourcePlace At,
    Expression Element,
    Expression Target,
    Expression Iterable,
    IReadOnlyList<Expression> Conditions,
    bool IsNested
) : Expression(At, [Iterable, Element, .. Conditions])
{
    /// <summary>Whether it may have fewer elements than what it goes over, or more.</summary>
    public bool IsFiltered => IsNested || Conditions.Count > 0;
}
