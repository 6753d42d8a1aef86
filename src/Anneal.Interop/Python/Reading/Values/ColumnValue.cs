namespace Anneal.Interop.Python.Reading;

/// <summary>A variable of a loop over rows that the source writes out.</summary>
internal sealed class ColumnValue(Loop loop, IReadOnlyList<Value> cells) : Value(cells)
{
    private const int MostMembers = 64;

    /// <summary>The loop; variables of the same one come from the same row.</summary>
    public Loop Loop => loop;

    /// <summary>Its value in each row.</summary>
    public IReadOnlyList<Value> Cells => Origins;

    /// <inheritdoc/>
    public override IReadOnlyList<Value> Members { get; } =
    [.. cells.SelectMany(cell => cell.Members).Distinct().Take(MostMembers)];

    /// <summary>Its values in the rows that conditions leave.</summary>
    public IEnumerable<Value> Under(IReadOnlyList<Condition> conditions) =>
        Cells.Where((_, row) => conditions.All(condition => Allows(condition, row)));

    private bool Allows(Condition condition, int row)
    {
        if (condition.Equal is not { } equal || condition.Alternative > 1)
            return true;
        var (asked, wanted) = equal.Left is ColumnValue ? equal : (equal.Right, equal.Left);
        return asked is not ColumnValue column
            || column.Loop != loop
            || row >= column.Cells.Count
            || IsSame(column.Cells[row], wanted) is not { } same
            || same == (condition.Alternative == 0);
    }

    private static bool? IsSame(Value cell, Value wanted) =>
        cell is LiteralValue { Text: var text } && wanted is LiteralValue { Text: var other }
            ? text == other
            : Callables.AreSame(cell, wanted);
}
