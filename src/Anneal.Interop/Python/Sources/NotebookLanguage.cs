using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anneal.Interop.Python;

/// <summary>Tells which language the cells of a notebook are written in.</summary>
internal static partial class NotebookLanguage
{
    // Where a notebook or a cell says it.
    private static readonly string[][] Places =
    [
        ["kernelspec", "language"],
        ["language_info", "name"],
        ["polyglot_notebook", "kernelName"],
        ["dotnet_interactive", "language"],
        ["vscode", "languageId"],
        ["language"],
    ];

    /// <summary>What a notebook says of all its cells; null where it says nothing.</summary>
    public static string? Of(JsonElement notebook) => Said(notebook);

    /// <summary>The language of a cell; null for Python.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="code">Its code.</param>
    /// <param name="ofNotebook">What the notebook says of all its cells.</param>
    public static string? OfCell(JsonElement cell, string code, string? ofNotebook)
    {
        if (Magic().Match(code) is { Success: true } magic)
            return magic.Groups[1].Value is var word && word.StartsWith("python", StringComparison.OrdinalIgnoreCase)
                ? null
                : word;
        if ((Said(cell) ?? ofNotebook) is { } said)
            return said.Contains("python", StringComparison.OrdinalIgnoreCase) ? null : said;
        return Other().IsMatch(code) ? "another language" : null;
    }

    private static string? Said(JsonElement owner)
    {
        if (!owner.TryGetProperty("metadata", out var metadata))
            return null;
        foreach (var place in Places)
        {
            var found = metadata;
            if (
                Array.TrueForAll(place, name =>
                    found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out found)
                )
                && found.ValueKind == JsonValueKind.String
            )
                return found.GetString();
        }
        return null;
    }

    // '%%bash', '#!csharp' and their like; some leave the cell Python.
    [GeneratedRegex(@"^\s*(?:%%(?!time|timeit|capture|prun|memit|writefile|skip)|#!(?!/))(\w+)")]
    private static partial Regex Magic();

    // Lines that begin as none of Python's does: F#, then C#.
    [GeneratedRegex(
        @"^\s*(?:let\s+(?:mutable\s+|rec\s+)?\w+.*=|open\s+[A-Z][\w.]*\s*$"
            + @"|using\s+[\w.]+;|(?:var|const)\s+\w+\s*=.*;\s*$|#r\s+"")",
        RegexOptions.Multiline
    )]
    private static partial Regex Other();
}
