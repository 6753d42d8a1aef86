namespace Anneal.Interop.Python;

/// <summary>Where in a source something stands.</summary>
/// <param name="Line">The line, from 1; within the cell where there is one.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Cell">The cell of a notebook, from 1 and counting all of its cells; null elsewhere.</param>
public readonly record struct SourcePlace(int Line, int Column, int? Cell = null)
{
    /// <summary><c>line 12, column 5</c>, with the cell before it where there is one.</summary>
    public override string ToString() =>
        Invariant($"{(Cell is { } cell ? $"cell {cell}, " : "")}line {Line}, column {Column}");
}
