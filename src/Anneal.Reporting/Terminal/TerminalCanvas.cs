using Anneal.Reporting.Plotting;

namespace Anneal.Reporting.Terminal;

/// <summary>Cells of characters, and the series that was last drawn on each.</summary>
/// <remarks>
/// In dots, a cell is 2 wide and 4 high and shows as a braille character; otherwise it shows the symbol of its series.
/// </remarks>
internal sealed class TerminalCanvas(int columns, int rows, bool inDots)
{
    private const char EmptyBraille = '\u2800';

    /// <summary>The bit of each dot of a braille character, by row and column.</summary>
    private static readonly int[,] BrailleBits =
    {
        { 0x01, 0x08 },
        { 0x02, 0x10 },
        { 0x04, 0x20 },
        { 0x40, 0x80 },
    };

    private readonly int[,] dots = new int[rows, columns];
    private readonly int?[,] series = new int?[rows, columns];

    /// <summary>Width in cells.</summary>
    public int Columns => columns;

    /// <summary>Width in points that can be set.</summary>
    public int Width => columns * (inDots ? 2 : 1);

    /// <summary>Height in points that can be set.</summary>
    public int Height => rows * (inDots ? 4 : 1);

    /// <summary>A straight line between two points; what lies outside is not drawn.</summary>
    public void Line((double X, double Y) from, (double X, double Y) to, int drawnSeries)
    {
        if (Math.Max(from.Y, to.Y) < 0 || Math.Min(from.Y, to.Y) > Height)
            return;
        (from, to) = (CutOff(from, to), CutOff(to, from));
        var steps = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y))));
        for (var i = 0; i <= steps; i++)
        {
            var share = (double)i / steps;
            Set(
                (int)Math.Round(Interpolation.Between(from.X, to.X, share)),
                (int)Math.Round(Interpolation.Between(from.Y, to.Y, share)),
                drawnSeries
            );
        }
    }

    /// <summary>The series on a cell; null for none.</summary>
    public int? SeriesAt(int row, int column) => series[row, column];

    /// <summary>The character of a cell, given the symbols of the series.</summary>
    public char CharacterAt(int row, int column, string symbols)
    {
        if (series[row, column] is not { } drawn)
            return ' ';
        return inDots ? (char)(EmptyBraille + dots[row, column]) : symbols[drawn % symbols.Length];
    }

    /// <summary>The end of a line, drawn in to the edge, so that a far end costs no time.</summary>
    private (double X, double Y) CutOff((double X, double Y) end, (double X, double Y) other)
    {
        var edge = Math.Clamp(end.Y, -1, Height);
        return edge == end.Y
            ? end
            : (Interpolation.Between(other.X, end.X, (edge - other.Y) / (end.Y - other.Y)), edge);
    }

    private void Set(int x, int y, int drawnSeries)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
            return;
        var (row, column) = inDots ? (y / 4, x / 2) : (y, x);
        if (inDots)
            dots[row, column] |= BrailleBits[y % 4, x % 2];
        series[row, column] = drawnSeries;
    }
}
