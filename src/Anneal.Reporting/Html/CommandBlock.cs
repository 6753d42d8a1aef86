namespace Anneal.Reporting.Html;

/// <summary>A command line, to be copied.</summary>
/// <param name="command">The line; what HTML would read is escaped.</param>
public sealed class CommandBlock(string command) : ReportBlock
{
    internal override void WriteTo(Markup markup) =>
        markup.Open("pre", ("class", "command"), ("tabindex", "0")).Element("code", command).Close();
}
