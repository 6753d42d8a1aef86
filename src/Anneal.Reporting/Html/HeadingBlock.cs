namespace Anneal.Reporting.Html;

/// <summary>The heading of a section.</summary>
/// <param name="text">Plain text; what HTML would read is escaped.</param>
public sealed class HeadingBlock(string text) : ReportBlock
{
    internal override void WriteTo(Markup markup) => markup.Element("h2", text);
}
