namespace Anneal;

/// <summary>
/// A schedule text cannot be read. The message has the line, the column, what was expected, and the text with a caret
/// under the place.
/// </summary>
public sealed class ScheduleTextException : FormatException
{
    internal ScheduleTextException(string text, SourceSpan place, string problem)
        : base($"{place}: {Excerpt.OfWords(problem)}\n{LineAt(text, place)}") =>
        (Place, Problem) = (place, Excerpt.OfWords(problem));

    /// <summary>The line of the mistake, counted from 1.</summary>
    public int Line => Place.Line;

    /// <summary>The column of the mistake, counted from 1.</summary>
    public int Column => Place.Column;

    internal SourceSpan Place { get; }

    /// <summary>What was expected and what came, without the place.</summary>
    public string Problem { get; }

    private static string LineAt(string text, SourceSpan place)
    {
        // A long line is cut so that the caret stays in sight.
        const int before = 60,
            width = Excerpt.MostCharacters;
        var lineStart = place.Start - (place.Column - 1);
        var lineEnd = text.IndexOf('\n', place.Start);
        if (lineEnd < 0)
            lineEnd = text.Length;
        var from = Math.Max(lineStart, place.Start - before);
        var line = new string([
            .. text[from..Math.Min(lineEnd, from + width)].Select(c => char.IsControl(c) ? ' ' : c),
        ]);
        return $"  {line}\n  {new string(' ', place.Start - from)}^";
    }
}
