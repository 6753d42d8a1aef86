namespace Anneal.Cli.Output;

/// <summary>Cells of comma-separated values, by RFC 4180.</summary>
internal static class CsvCell
{
    /// <summary>The cell's text; with a comma, a quote or a line break in it in quotes.</summary>
    public static string Of(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
