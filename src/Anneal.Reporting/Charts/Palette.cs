namespace Anneal.Reporting.Charts;

/// <summary>The order of the colours in a chart.</summary>
public static class Palette
{
    private static readonly string[] Classes =
    [
        .. Enum.GetNames<SeriesColor>().Select(name => name.ToLowerInvariant()),
    ];

    internal static int Size => Classes.Length;

    /// <summary>The colour of the series at this place in a chart; after the last it begins again.</summary>
    /// <param name="index">The place, from 0.</param>
    public static SeriesColor ColorAt(int index) => (SeriesColor)(index % Size);

    /// <summary>What the style sheet calls a colour.</summary>
    internal static string ClassOf(SeriesColor color) => Classes[(int)color];
}
