namespace Anneal.Reporting.Charts;

/// <summary>The order of the colours, and what the style sheet calls them.</summary>
internal static class Palette
{
    private static readonly string[] Classes = [.. Enum.GetNames<SeriesColor>().Select(name => name.ToLowerInvariant())];

    public static int Size => Classes.Length;

    /// <summary>The colour of the series at this place in a chart, from 0; after the last it begins anew.</summary>
    public static SeriesColor ColorAt(int index) => (SeriesColor)(index % Size);

    public static string ClassOf(SeriesColor color) => Classes[(int)color];
}
