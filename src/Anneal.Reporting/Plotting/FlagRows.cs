using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Plotting;

/// <summary>Places the flags of marks in rows, so that none covers another.</summary>
internal static class FlagRows
{
    /// <summary>The flags of the marks that are on the axis, from left to right.</summary>
    /// <param name="chart">Whose marks have flags.</param>
    /// <param name="area">Where it is drawn.</param>
    /// <param name="widthOf">How wide the flag of a label is.</param>
    /// <param name="gap">Room between neighbours.</param>
    public static IReadOnlyList<Flag> Of(LineChart chart, PlotArea area, Func<string, double> widthOf, double gap)
    {
        var flags = new List<Flag>();
        var rowEnds = new List<double>();
        var places = chart.Marks.Select((mark, index) => (Index: index, Across: area.Across(mark.X)));
        // NaN: no place on a logarithmic axis.
        foreach (
            var (index, across) in places
                .Where(place => place.Across >= 0 && place.Across <= area.Width)
                .OrderBy(place => place.Across)
        )
        {
            var label = chart.LabelOf(index);
            var width = widthOf(label);
            var middle = Math.Clamp(
                across,
                Math.Min(width, area.Width) / 2,
                Math.Max(width / 2, area.Width - width / 2)
            );
            var row = rowEnds.FindIndex(end => end + gap <= middle - width / 2);
            if (row < 0)
                (row, rowEnds) = (rowEnds.Count, [.. rowEnds, 0]);
            rowEnds[row] = middle + width / 2;
            flags.Add(new(index, label, across, middle, width, row));
        }
        return flags;
    }

    /// <summary>How many rows the flags take.</summary>
    public static int Count(IReadOnlyList<Flag> flags) => flags.Count == 0 ? 0 : flags.Max(flag => flag.Row) + 1;
}
