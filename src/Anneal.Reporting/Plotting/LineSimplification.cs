namespace Anneal.Reporting.Plotting;

/// <summary>Leaves out points that lie on the line between their neighbours as far as the eye can tell.</summary>
/// <remarks>Source: Douglas and Peucker, Cartographica 10(2), 1973, with the distance measured vertically.</remarks>
internal static class LineSimplification
{
    /// <summary>In pixels. Small enough that values read off the kept points agree to about four digits.</summary>
    private const double Tolerance = 0.02;

    /// <summary>Lines with no more points keep them all.</summary>
    private const int FewPoints = 200;

    public static IReadOnlyList<PlottedPoint> Of(IReadOnlyList<PlottedPoint> points)
    {
        if (points.Count <= FewPoints)
            return points;

        var isKept = new bool[points.Count];
        isKept[0] = isKept[^1] = true;
        var open = new Stack<(int From, int To)>([(0, points.Count - 1)]);
        while (open.TryPop(out var part))
        {
            var (farthest, distance) = FarthestBetween(points, part.From, part.To);
            if (distance <= Tolerance)
                continue;
            isKept[farthest] = true;
            open.Push((part.From, farthest));
            open.Push((farthest, part.To));
        }
        return [.. points.Where((_, index) => isKept[index])];
    }

    private static (int Index, double Distance) FarthestBetween(IReadOnlyList<PlottedPoint> points, int from, int to)
    {
        var farthest = (Index: from, Distance: 0.0);
        var (start, end) = (points[from], points[to]);
        for (var i = from + 1; i < to; i++)
        {
            var share = end.X > start.X ? (points[i].X - start.X) / (end.X - start.X) : 0.5;
            var distance = Math.Max(
                Math.Abs(points[i].Y - Interpolation.Between(start.Y, end.Y, share)),
                Math.Max(
                    Math.Abs(points[i].Top - Interpolation.Between(start.Top, end.Top, share)),
                    Math.Abs(points[i].Bottom - Interpolation.Between(start.Bottom, end.Bottom, share))
                )
            );
            if (distance > farthest.Distance)
                farthest = (i, distance);
        }
        return farthest;
    }
}
