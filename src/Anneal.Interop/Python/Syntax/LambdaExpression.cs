namespace Anneal.Interop.Python.Syntax;

/// <summary>A function without a name.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Parameters">What it is given.</param>
/// <param name="Body">What it computes.</param>
internal sealed record LambdaExpression(SourcePlace At, IReadOnlyList<Parameter> Parameters, Expression Body)
    : Expression(At, Body)
{
    /// <summary>The same as a function with a <c>return</c>.</summary>
    public FunctionStatement Function { get; } =
        new(At, "lambda", Parameters, new([new JumpStatement(At, "return", Body)]));
}
