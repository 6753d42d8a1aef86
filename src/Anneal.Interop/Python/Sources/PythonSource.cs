using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python;

/// <summary>A Python source: a file, the code cells of a notebook, or the code blocks of a Markdown text.</summary>
/// <remarks>It is read, never run.</remarks>
public sealed partial class PythonSource
{
    /// <summary>
    /// The most characters of code in a source: 1,000,000. What cells of a notebook show does not count.
    /// </summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>The most characters of a notebook with all that its cells show: 20,000,000.</summary>
    public const int MostNotebookCharacters = 20_000_000;

    private const int MostJsonDepth = 64;

    private readonly List<Suite> cells = [];
    private readonly List<IgnoreComment> ignores = [];
    private readonly SortedSet<string> otherLanguages = new(StringComparer.Ordinal);
    private int characters;

    private PythonSource() { }

    internal IReadOnlyList<Suite> Cells => cells;

    internal IReadOnlyList<IgnoreComment> Ignores => ignores;

    /// <summary>The languages of cells that are not Python, which were not read. Most often none.</summary>
    public ValueList<string> OtherLanguages => [.. otherLanguages];

    /// <summary>Reads a source by the ending of its file's name: <c>.ipynb</c>, <c>.md</c>, else Python.</summary>
    /// <param name="fileName">The name; nothing is opened.</param>
    /// <param name="text">What the file holds.</param>
    /// <exception cref="InvalidDataException">It is too long, no text, or no notebook although it is called
    /// one.</exception>
    public static PythonSource Parse(string fileName, string text)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(text);
        var isNotebook = IsNotebook(fileName);
        var most = isNotebook ? MostNotebookCharacters : MostCharacters;
        if (text.Length > most)
            throw Invalid($"a source must have at most {most:N0} characters, but this one has {text.Length:N0}.");
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var at)
            throw Invalid(
                $"a source must be text, but this one has a null character at {at:N0}, as Python itself refuses; "
                    + $"give the source, not what was compiled from it."
            );
        var source = new PythonSource();
        if (isNotebook)
            source.ReadNotebook(options => JsonDocument.Parse(text, options));
        else if (Path.GetExtension(fileName).Equals(".md", StringComparison.OrdinalIgnoreCase))
            source.ReadMarkdown(text);
        else
            source.Add(text);
        return source;
    }

    /// <summary>Reads a notebook from the bytes of its file, which takes less memory than its text does.</summary>
    /// <param name="utf8">What the file holds, in UTF-8.</param>
    /// <exception cref="InvalidDataException">It is too long, or no notebook.</exception>
    public static PythonSource ParseNotebook(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MostNotebookCharacters)
            throw Invalid(
                $"a source must have at most {MostNotebookCharacters:N0} bytes, but this one has {utf8.Length:N0}."
            );
        var json = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        var source = new PythonSource();
        source.ReadNotebook(options => JsonDocument.Parse(json, options));
        return source;
    }

    /// <summary>A source of another language that was written in the same statements.</summary>
    internal static PythonSource Of(Suite code, IEnumerable<IgnoreComment> comments)
    {
        var source = new PythonSource();
        source.cells.Add(code);
        source.ignores.AddRange(comments);
        return source;
    }

    /// <summary>Whether a file of this name is read as a notebook, which may be longer.</summary>
    /// <param name="fileName">The name.</param>
    public static bool IsNotebook(string fileName) =>
        Path.GetExtension(fileName).Equals(".ipynb", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file of this name is read as a source.</summary>
    /// <param name="fileName">The name.</param>
    public static bool Reads(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() is ".py" or ".ipynb" or ".md";

    private void Add(string code, int firstLine = 1, int? cell = null)
    {
        characters += code.Length;
        if (characters > MostCharacters)
            throw Invalid($"the code of a source must have at most {MostCharacters:N0} characters; check it in parts.");
        cells.Add(StatementParser.Parse(Tokenizer.Read(code, firstLine, cell, ignores)));
    }

    private void ReadNotebook(Func<JsonDocumentOptions, JsonDocument> parse)
    {
        try
        {
            using var document = parse(new() { MaxDepth = MostJsonDepth });
            var language = NotebookLanguage.Of(document.RootElement);
            foreach (var (number, cell, code) in NotebookCells.In(document.RootElement))
                if (NotebookLanguage.OfCell(cell, code, language) is { } other)
                    otherLanguages.Add(other);
                else
                    Add(code, cell: number);
        }
        catch (JsonException wrong)
        {
            var place = wrong.LineNumber is { } line ? Invariant($" (line {line + 1})") : "";
            throw NotebookCells.Wrong($"this one is no JSON{place}", wrong);
        }
        // Texts that are no Unicode.
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            throw NotebookCells.Wrong("a text in it is no Unicode", wrong);
        }
    }

    private void ReadMarkdown(string text)
    {
        var (block, first, fence, isPython) = (new List<string>(), 0, "", false);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimStart();
            if (fence.Length == 0 && Fence().Match(line) is { Success: true } open)
                (block, first, fence, isPython) = (
                    [],
                    i + 2,
                    open.Groups[1].Value,
                    open.Groups[2].Value.ToLowerInvariant()
                        is ""
                            or "py"
                            or "python"
                            or "python3"
                            or "pycon"
                            or "ipython"
                );
            else if (fence.Length > 0 && line.TrimEnd() == fence)
            {
                if (isPython)
                    Add(string.Join('\n', block), first);
                fence = "";
            }
            else if (fence.Length > 0)
                block.Add(lines[i]);
        }
    }

    [GeneratedRegex(@"^(```+|~~~+)\s*\{?\.?([A-Za-z0-9]*)")]
    private static partial Regex Fence();
}
