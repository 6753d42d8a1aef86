namespace Anneal.Reporting.Html;

/// <summary>A paragraph of plain text.</summary>
/// <param name="text">What it says; what HTML would read is escaped.</param>
public sealed class ParagraphBlock(string text) : ReportBlock
{
    internal override void WriteTo(Markup markup) => markup.Element("p", text);
}
