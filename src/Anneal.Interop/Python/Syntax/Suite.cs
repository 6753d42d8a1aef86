namespace Anneal.Interop.Python.Syntax;

/// <summary>The statements that stand under another one.</summary>
/// <param name="Statements">In their order.</param>
/// <param name="IsLost">Whether none is indented under it, so that it cannot be told which of the following ones belong
/// to it.</param>
internal sealed record Suite(IReadOnlyList<Statement> Statements, bool IsLost = false)
{
    public static Suite Empty { get; } = new([]);
}
