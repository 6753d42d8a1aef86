using System.Text.RegularExpressions;

namespace Anneal.Cli.Commands.Lint.Sarif;

/// <summary>What the page on the linter says of its rules; the tool carries the page along.</summary>
internal static partial class RulePage
{
    private const string Resource = "lint.md";

    private static readonly string[] Lines = Read();

    /// <summary>What a rule finds, and when it is which severity, which is empty where the page has none.</summary>
    /// <param name="code">The rule.</param>
    /// <exception cref="InvalidDataException">The page does not know it.</exception>
    public static (string Row, string More) Of(string code)
    {
        var row = Lines.FirstOrDefault(line => line.StartsWith($"| {code} |", StringComparison.Ordinal))
            ?? throw new InvalidDataException($"the page on the linter has no row for {code}.");
        var cell = row.Split(" | ")[1];
        var start = Array.FindIndex(Lines, line => line.StartsWith($"- **{code}**: ", StringComparison.Ordinal));
        if (start < 0)
            return (Sentence(cell), "");
        var lines = Lines.Skip(start + 1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal));
        var more = string.Join(
            ' ',
            lines.Select(line => line.Trim()).Prepend(Lines[start][$"- **{code}**: ".Length..])
        );
        return (Sentence(cell), Sentence(more));
    }

    /// <summary>Markdown without its marks.</summary>
    public static string Plain(string markdown) =>
        Link()
            .Replace(markdown, "$1")
            .Replace("`", "", StringComparison.Ordinal)
            .Replace("**", "", StringComparison.Ordinal);

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd('.')}.";

    private static string[] Read()
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();
}
