namespace Anneal.Interop.Python.Syntax;

/// <summary><c>callee(arguments)</c>.</summary>
internal sealed record CallExpression(SourcePlace At, Expression Callee, IReadOnlyList<CallArgument> Arguments)
    : Expression(At, [Callee, .. Arguments.Select(argument => argument.Value)])
{
    /// <summary>The arguments by position.</summary>
    public IEnumerable<Expression> Positional =>
        Arguments.Where(argument => argument.Name is null).Select(argument => argument.Value);
}
