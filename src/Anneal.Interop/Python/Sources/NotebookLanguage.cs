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

    // How the names of kernels begin that run another language; names of Python's are as their owners like.
    private static readonly (string Kernel, string Language)[] Kernels =
    [
        (".net-csharp", "C#"),
        (".net-fsharp", "F#"),
        (".net-pwsh", "PowerShell"),
        (".net-powershell", "PowerShell"),
        ("almond", "Scala"),
        ("bash", "Bash"),
        ("clojupyter", "Clojure"),
        ("deno", "TypeScript"),
        ("evcxr", "Rust"),
        ("gonb", "Go"),
        ("gophernotes", "Go"),
        ("ihaskell", "Haskell"),
        ("ijava", "Java"),
        ("ijavascript", "JavaScript"),
        ("iruby", "Ruby"),
        ("java", "Java"),
        ("javascript", "JavaScript"),
        ("jslab", "JavaScript"),
        ("julia", "Julia"),
        ("kotlin", "Kotlin"),
        ("matlab", "MATLAB"),
        ("octave", "Octave"),
        ("powershell", "PowerShell"),
        ("ruby", "Ruby"),
        ("rust", "Rust"),
        ("scala", "Scala"),
        ("sparkr", "R"),
        ("swift", "Swift"),
        ("tslab", "TypeScript"),
        ("xcpp", "C++"),
        ("xr", "R"),
        ("ir", "R"),
        ("r", "R"),
    ];

    /// <summary>What a notebook says of all its cells; null where it says nothing.</summary>
    public static string? Of(JsonElement notebook) =>
        Said(notebook) ?? (Text(notebook, ["kernelspec", "name"]) is { } kernel ? OfKernel(kernel) : null);

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
        // Format 3 says it of the cell itself.
        var own =
            cell.TryGetProperty("language", out var old) && old.ValueKind == JsonValueKind.String
                ? old.GetString()
                : null;
        if ((Said(cell) ?? own ?? ofNotebook) is { } said)
            return said.Contains("python", StringComparison.OrdinalIgnoreCase) ? null : said;
        return Other().IsMatch(code) ? "another language" : null;
    }

    // 'julia-1.9', 'ir43', but not 'rl-env'.
    private static string? OfKernel(string kernel) =>
        Array
            .Find(Kernels, known =>
                kernel.StartsWith(known.Kernel, StringComparison.OrdinalIgnoreCase)
                && kernel
                    .Skip(known.Kernel.Length)
                    .All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-' or '_')
            )
            .Language;

    private static string? Said(JsonElement owner) =>
        Places.Select(place => Text(owner, place)).FirstOrDefault(said => said is not null);

    private static string? Text(JsonElement owner, string[] place)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty("metadata", out var found))
            return null;
        return
            Array.TrueForAll(place, name =>
                found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out found)
            )
            && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;
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
