using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Functions;

/// <summary>A function that a function defines.</summary>
/// <param name="Definition">The function.</param>
/// <param name="Names">The names around it.</param>
internal sealed record ClosureSymbol(FunctionStatement Definition, Names Names) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "a function";
}
