namespace Anneal.Reporting.Html;

/// <summary>Remarks that the reader must not miss, set apart from the text.</summary>
/// <param name="remarks">The remarks, a sentence or two each.</param>
public sealed class RemarksBlock(IReadOnlyList<string> remarks) : ReportBlock
{
    internal override void WriteTo(Markup markup)
    {
        markup.Open("ul", ("class", "remarks"));
        foreach (var remark in remarks)
            markup.Element("li", remark);
        markup.Close();
    }
}
