namespace Anneal.Interop.Python.Syntax;

/// <summary><c>def name(parameters)</c>.</summary>
internal sealed record FunctionStatement(SourcePlace At, string Name, IReadOnlyList<Parameter> Parameters, Suite Body)
    : Statement(At)
{
    /// <summary>What stands above it after an @.</summary>
    public IReadOnlyList<Expression> Decorators { get; init; } = [];

    /// <summary>Whether its first parameter is the instance, as that of a method.</summary>
    public bool TakesSelf => Parameters is [{ Name: "self" or "cls" }, ..];
}
