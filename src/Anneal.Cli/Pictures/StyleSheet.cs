using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Anneal.Cli.Pictures;

/// <summary>
/// The rules of a drawing of ours: classes and elements, one within the other, the more telling rules later. Those for
/// dark surroundings, which come last, are left out.
/// </summary>
internal sealed partial class StyleSheet
{
    private readonly List<(string[] Path, Dictionary<string, string> Declarations)> rules = [];

    public StyleSheet(string text)
    {
        foreach (var rule in Rule().Matches(text.Split("@media")[0]).Cast<Match>())
        foreach (var selector in rule.Groups[1].Value.Split(','))
            rules.Add(
                (
                    selector.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                    rule.Groups[2]
                        .Value.Split(';')
                        .Select(declaration => declaration.Split(':', 2))
                        .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim())
                )
            );
    }

    /// <summary>What a property of an element is; null where no rule says it.</summary>
    public string? Of(XElement element, string property)
    {
        string? value = null;
        foreach (var (path, declarations) in rules)
            if (declarations.TryGetValue(property, out var declared) && Selects(path, element))
                value = declared;
        return value;
    }

    /// <summary>What a property is that an element has from those around it.</summary>
    public string? Inherited(XElement element, string property) =>
        element.AncestorsAndSelf().Select(around => Of(around, property)).FirstOrDefault(value => value is not null);

    private static bool Selects(string[] path, XElement element) =>
        IsNamed(element, path[^1]) && path[..^1].All(part => element.Ancestors().Any(around => IsNamed(around, part)));

    private static bool IsNamed(XElement element, string part) =>
        part[0] == '.'
            ? ((string?)element.Attribute("class"))?.Split(' ').Contains(part[1..]) ?? false
            : element.Name.LocalName == part;

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}")]
    private static partial Regex Rule();
}
