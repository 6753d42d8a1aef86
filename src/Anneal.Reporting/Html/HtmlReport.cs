using Anneal.Reporting.Svg;

namespace Anneal.Reporting.Html;

/// <summary>
/// A report as one HTML file that needs nothing else: no network, no script to be a complete picture. With its script,
/// charts show the values under the pointer.
/// </summary>
public sealed class HtmlReport
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    private static readonly string StyleSheet = Resource.Read("report.css");
    private static readonly string Script = Resource.Read("report.js");

    /// <summary>The title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>A line under the title; null for none. Default null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The parts, from top to bottom.</summary>
    public required IReadOnlyList<ReportBlock> Blocks { get; init; }

    /// <summary>The whole file as text.</summary>
    public string Render()
    {
        var markup = new Markup();
        markup.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en")).Open("head").Line();
        markup.Empty("meta", ("charset", "utf-8")).Line();
        markup.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy)).Line();
        markup.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        markup.Empty("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        markup.Element("title", Title).Line();
        markup.Open("style").Line().Raw(SvgChart.StyleSheet).Raw(StyleSheet).Close().Line().Close().Line();

        markup.Open("body").Open("main").Line().Open("header").Element("h1", Title);
        if (Subtitle is not null)
            markup.Element("p", Subtitle);
        markup.Close().Line();
        foreach (var block in Blocks)
        {
            block.WriteTo(markup);
            markup.Line();
        }
        markup.Close().Line();
        return markup.Open("script").Line().Raw(Script).Close().Close().Close().Line().ToString();
    }
}
