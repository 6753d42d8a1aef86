using Anneal.Reporting.Charts;
using Anneal.Reporting.Svg;

namespace Anneal.Reporting.Html;

/// <summary>A table.</summary>
public sealed class TableBlock : ReportBlock
{
    private readonly IReadOnlyList<ReportColumn> columns;
    private readonly IReadOnlyList<ReportRow> rows;

    /// <param name="columns">The columns, from left to right.</param>
    /// <param name="rows">The rows, from top to bottom, with a cell per column each.</param>
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public TableBlock(IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Cells.Count != columns.Count)
                throw new ArgumentException(
                    $"Each row must have {columns.Count} cells, one per column, but row {i} has {rows[i].Cells.Count}.",
                    nameof(rows)
                );
        (this.columns, this.rows) = (columns, rows);
    }

    /// <summary>What the table shows, above it; null for none. Default null.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether readers can sort the rows by a column, with the script of the page. Default false.</summary>
    public bool IsSortable { get; init; }

    internal override void WriteTo(Markup markup)
    {
        markup.Open("div", ("class", "table")).Open("table", ("class", Class(IsSortable, "sortable")));
        if (Caption is not null)
            markup.Element("caption", Caption);
        markup.Open("thead").Open("tr");
        foreach (var column in columns)
            markup.Element("th", column.Heading, ("scope", "col"), ("class", Class(column.IsNumeric, "number")));
        markup.Close().Close().Line().Open("tbody");
        foreach (var row in rows)
        {
            markup.Open("tr", ("class", Class(row.IsBest, "best")));
            for (var i = 0; i < columns.Count; i++)
                WriteCell(markup, columns[i], row.Cells[i]);
            markup.Close().Line();
        }
        markup.Close().Close().Close();
    }

    private static void WriteCell(Markup markup, ReportColumn column, ReportCell cell)
    {
        markup.Open(
            "td",
            (
                "class",
                (
                    Class(column.IsNumeric, "number ") + Class(cell.Shade > 0, "shaded ") + Class(cell.IsBest, "best")
                ).TrimEnd()
            ),
            ("style", cell.Shade > 0 ? $"--shade:{NumberText.Significant(cell.Shade, 3)}" : "")
        );
        if (cell.Swatch is { } color)
            markup.Element("span", "", ("class", $"swatch {Palette.ClassOf(color)}"));
        if (cell.Curve is { } curve)
            SmallDrawing.Draw(curve, markup);
        markup.Text(cell.Text).Close();
    }

    private static string Class(bool applies, string name) => applies ? name : "";
}
