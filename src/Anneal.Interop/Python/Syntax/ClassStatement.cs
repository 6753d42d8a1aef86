namespace Anneal.Interop.Python.Syntax;

/// <summary><c>class Name(bases)</c>.</summary>
internal sealed record ClassStatement(SourcePlace At, string Name, IReadOnlyList<Expression> Bases, Suite Body)
    : Statement(At)
{
    /// <summary>Its methods.</summary>
    public IEnumerable<FunctionStatement> Methods => Body.Statements.OfType<FunctionStatement>();
}
