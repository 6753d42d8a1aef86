namespace Anneal.Reporting.Html;

/// <summary>A row of a table.</summary>
/// <param name="cells">One cell per column.</param>
public sealed class ReportRow(IReadOnlyList<ReportCell> cells)
{
    /// <summary>One cell per column.</summary>
    public IReadOnlyList<ReportCell> Cells { get; } = cells;

    /// <summary>Whether it is marked as the best row. Default false.</summary>
    public bool IsBest { get; init; }
}
