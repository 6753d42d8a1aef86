using System.Globalization;
using System.Text;

namespace Anneal.Reporting;

/// <summary>
/// Builds SVG and HTML text. Everything that enters as text or attribute is escaped here and nowhere else. An attribute
/// with an empty value is left out.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    public Markup Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        AppendTag(element, attributes).Append('>');
        open.Push(element);
        return this;
    }

    public Markup Close()
    {
        text.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element without contents.</summary>
    public Markup Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        AppendTag(element, attributes).Append("/>");
        return this;
    }

    /// <summary>An element that holds nothing but a text.</summary>
    public Markup Element(
        string element,
        string content,
        params ReadOnlySpan<(string Name, string Value)> attributes
    ) => Open(element, attributes).Text(content).Close();

    public Markup Text(string content)
    {
        AppendEscaped(content);
        return this;
    }

    /// <summary>Our own markup, style sheet or script, taken as it is.</summary>
    public Markup Raw(string content)
    {
        text.Append(content);
        return this;
    }

    public Markup Line() => Raw("\n");

    public override string ToString() => text.ToString();

    /// <summary>A length or coordinate in pixels, to a hundredth.</summary>
    public static string Pixels(double value) =>
        (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture); // + 0.0 turns -0 into 0

    private StringBuilder AppendTag(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value.Length == 0)
                continue;
            text.Append(' ').Append(name).Append("=\"");
            AppendEscaped(value);
            text.Append('"');
        }
        return text;
    }

    private void AppendEscaped(string content)
    {
        foreach (var rune in content.EnumerateRunes()) // a lone surrogate comes as the replacement character
        {
            _ = rune.Value switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                '\'' => text.Append("&#39;"),
                < ' ' and not ('\n' or '\t') or 0xFFFE or 0xFFFF => text.Append('\uFFFD'), // not allowed in XML
                _ => text.Append(rune.ToString()),
            };
        }
    }
}
