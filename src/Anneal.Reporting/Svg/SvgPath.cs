using System.Text;
using Anneal.Reporting.Plotting;
using static Anneal.Reporting.Markup;

namespace Anneal.Reporting.Svg;

/// <summary>The path data of a series' line, band and dots; empty where there is nothing to draw.</summary>
internal static class SvgPath
{
    public static string Lines(IReadOnlyList<IReadOnlyList<PlottedPoint>> segments)
    {
        var path = new StringBuilder();
        foreach (var segment in segments.Where(segment => segment.Count > 1))
            Append(path, 'M', segment.Select(point => (point.X, point.Y)));
        return path.ToString();
    }

    public static string Bands(IReadOnlyList<IReadOnlyList<PlottedPoint>> segments)
    {
        var path = new StringBuilder();
        foreach (
            var segment in segments.Where(segment =>
                segment.Count > 1 && segment.Any(point => point.Top < point.Bottom)
            )
        )
        {
            Append(path, 'M', segment.Select(point => (point.X, point.Top)));
            Append(path, 'L', segment.Reverse().Select(point => (point.X, point.Bottom)));
            path.Append('Z');
        }
        return path.ToString();
    }

    /// <summary>The spread of points that stand alone, which have no band.</summary>
    public static string Whiskers(IReadOnlyList<IReadOnlyList<PlottedPoint>> segments)
    {
        var path = new StringBuilder();
        foreach (var segment in segments)
            if (segment is [var alone] && alone.Top < alone.Bottom)
                path.Append($"M{Pixels(alone.X)},{Pixels(alone.Top)}V{Pixels(alone.Bottom)}");
        return path.ToString();
    }

    public static string Dots(IEnumerable<IReadOnlyList<PlottedPoint>> segments)
    {
        var path = new StringBuilder();
        foreach (var point in segments.SelectMany(segment => segment))
            path.Append($"M{Pixels(point.X)},{Pixels(point.Y)}h0");
        return path.ToString();
    }

    private static void Append(StringBuilder path, char command, IEnumerable<(double X, double Y)> points)
    {
        foreach (var (x, y) in points)
        {
            path.Append($"{command}{Pixels(x)},{Pixels(y)}");
            command = 'L';
        }
    }
}
