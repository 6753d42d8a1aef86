namespace Anneal.Training.Engine.Kernels;

/// <summary>
/// How what a kernel reads lies for one example, so that each position's window is one aligned piece.
/// </summary>
/// <remarks>
/// <code>
/// [column][row][kernel column][channel]      the last two are a run, filled up to whole vectors
///
///   column 0   |run of row 0|run of row 1|run of row 2|run of row 3|  …
///               window at row 0 ………………………
///                            window at row 1 ………………………
/// </code>
/// Rows share their runs; columns repeat most numbers of the column before.
/// </remarks>
/// <param name="Channels">Channels that the kernel reads.</param>
/// <param name="KernelSize">Rows and columns of the kernel.</param>
/// <param name="Rows">Rows of positions.</param>
/// <param name="Columns">Columns of positions.</param>
internal readonly record struct WindowLayout(int Channels, int KernelSize, int Rows, int Columns)
{
    /// <summary>
    /// Vectors of a tile: ten sums hide the latency of a multiplication, and leave room in 16 registers.
    /// </summary>
    public const int TileVectors = 10;

    /// <summary>Rows that the kernel reads.</summary>
    public int InputRows => Rows + KernelSize - 1;

    /// <summary>Columns that the kernel reads.</summary>
    public int InputColumns => Columns + KernelSize - 1;

    /// <summary>Numbers from one run to the next.</summary>
    public int RunLength => RoundUp(KernelSize * Channels, BlockLayout.Lanes);

    /// <summary>Numbers of a window, filled up to whole tiles of the widest vectors.</summary>
    public int WindowLength => RoundUp(KernelSize * RunLength, TileVectors * BlockLayout.Lanes);

    /// <summary>Numbers of all windows. What fills up the last one reaches beyond the last run.</summary>
    public int Length => At(0, Columns) + WindowLength - KernelSize * RunLength;

    /// <summary>Where the window of a position begins.</summary>
    public int At(int row, int column) => (column * InputRows + row) * RunLength;

    private static int RoundUp(int number, int multiple) => (number + multiple - 1) / multiple * multiple;
}
