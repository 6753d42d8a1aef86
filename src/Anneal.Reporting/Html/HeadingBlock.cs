namespace Anneal.Reporting.Html;

/// <summary>The heading of a section.</summary>
/// <param name="text">The heading.</param>
public sealed class HeadingBlock(string text) : ReportBlock
{
    internal override void WriteTo(Markup markup) => markup.Element("h2", text);
}
