using System.Runtime.CompilerServices;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Kernels;

/// <summary>
/// Weight gradients of a convolution that ReLU and 2x2 max pooling follow, from the one position of each pooling
/// window that has a gradient.
/// </summary>
/// <remarks>
/// Which position that is differs from lane to lane, so here the examples are taken one after the other, and
/// neighbouring lanes are neighbouring weights.
/// A quarter of the multiplications, for the price of turning the input around.
/// </remarks>
internal sealed unsafe class PooledWeightGradients<TSimd, TVector>
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    // Windows of one example must stay in a first-level cache of 32 KB while every output channel reads them.
    private const int MostNumbers = 6144;

    private readonly BlockLayout output;
    private readonly WindowLayout windows;
    private readonly int[] pixels,
        survivors;

    /// <param name="input">What was convolved.</param>
    /// <param name="output">What the pooling gave.</param>
    /// <param name="kernelSize">Rows and columns of the kernel.</param>
    public PooledWeightGradients(BlockLayout input, BlockLayout output, int kernelSize)
    {
        (this.output, windows) = (output, Windows(input, output, kernelSize));
        pixels = Offsets.OfPixels(input, windows.InputRows, windows.InputColumns);
        survivors = Offsets.OfRows(output, 0, 1, 2 * output.Shape.Size);
    }

    /// <summary>Numbers of the sums: for each output channel those of a window.</summary>
    public int SumsLength => output.Shape.Channels * windows.WindowLength;

    /// <summary>Numbers of room that <see cref="Add"/> needs.</summary>
    public int WorkspaceLength =>
        ExamplesLength + windows.Length + ListsLength + BlockLayout.Lanes * Transpose.StrideFor(survivors.Length);

    private int ExamplesLength => BlockLayout.Lanes * Transpose.StrideFor(pixels.Length);

    private int ListsLength => survivors.Length * BlockLayout.Lanes;

    /// <summary>
    /// Whether this way saves at least half of the multiplications and its windows stay in cache. It follows from sizes
    /// alone, so that sums are the same on every machine.
    /// </summary>
    public static bool Pays(BlockLayout input, BlockLayout output, int kernelSize)
    {
        var windows = Windows(input, output, kernelSize);
        var dense = 4 * kernelSize * kernelSize * input.Shape.Channels;
        return 2 * windows.WindowLength <= dense && windows.Length <= MostNumbers;
    }

    /// <summary>Adds one block's part to the sums.</summary>
    /// <param name="x">The block that was convolved.</param>
    /// <param name="notes">Row 0 of the notes that <see cref="StoreLargest{TSimd, TVector}"/> made.</param>
    /// <param name="gradients">Row 0 of the gradients of what the pooling gave.</param>
    /// <param name="workspace">Room.</param>
    /// <param name="sums">What is added to.</param>
    public void Add(float* x, float* notes, float* gradients, float* workspace, float* sums)
    {
        float* examples = workspace,
            window = examples + ExamplesLength,
            lists = window + windows.Length,
            turned = lists + ListsLength;
        Transpose.ToExamples(x, pixels, examples);
        ListSurvivors(notes, gradients, lists);
        Transpose.ToExamples(lists, survivors, turned);
        var (channels, count) = (output.Shape.Channels, output.Shape.Height * output.Shape.Width);
        for (var lane = 0; lane < BlockLayout.Lanes; lane++)
        {
            FillWindows(examples + lane * Transpose.StrideFor(pixels.Length), window);
            var list = turned + lane * Transpose.StrideFor(survivors.Length);
            for (var channel = 0; channel < channels; channel++, list += count)
            for (var at = 0; at < windows.WindowLength; at += WindowLayout.TileVectors * TSimd.Count)
                WindowTile<TSimd, TVector>.Accumulate(
                    window + at,
                    list,
                    list + channels * count,
                    count,
                    sums + channel * windows.WindowLength + at
                );
        }
    }

    /// <summary>Writes the sums as gradients of the weights.</summary>
    public void Write(float* sums, float* weightGradients)
    {
        for (var channel = 0; channel < output.Shape.Channels; channel++, sums += windows.WindowLength)
        for (var input = 0; input < windows.Channels; input++)
        for (var row = 0; row < windows.KernelSize; row++)
        for (var column = 0; column < windows.KernelSize; column++)
            *weightGradients++ = sums[row * windows.RunLength + column * windows.Channels + input];
    }

    private static WindowLayout Windows(BlockLayout input, BlockLayout output, int kernelSize) =>
        new(input.Shape.Channels, kernelSize, 2 * output.Shape.Height, 2 * output.Shape.Width);

    /// <summary>
    /// For each number that the pooling gave its gradient, 0 where ReLU was shut; and after all of these, where the
    /// window of its position begins.
    /// </summary>
    private void ListSurvivors(float* notes, float* gradients, float* lists)
    {
        var places = lists + output.Shape.Size * BlockLayout.Lanes;
        for (var channel = 0; channel < output.Shape.Channels; channel++)
        for (var row = 0; row < output.Shape.Height; row++)
        {
            var from = channel * output.ChannelStride + row * output.RowStride;
            for (
                var column = 0;
                column < output.Shape.Width;
                column++, from += BlockLayout.Lanes, lists += BlockLayout.Lanes, places += BlockLayout.Lanes
            )
            for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
            {
                var note = TSimd.Load(notes + from + lane);
                TSimd.Store(
                    TSimd.SelectEqual(
                        note,
                        TSimd.Broadcast(StoreLargest<TSimd, TVector>.None),
                        TSimd.Broadcast(0),
                        TSimd.Load(gradients + from + lane)
                    ),
                    lists + lane
                );
                TSimd.Store(PlaceOf(note, 2 * row, 2 * column), places + lane);
            }
        }
    }

    private TVector PlaceOf(TVector note, int row, int column)
    {
        var place = TSimd.Broadcast(windows.At(row, column));
        place = TSimd.SelectEqual(note, TSimd.Broadcast(1), TSimd.Broadcast(windows.At(row, column + 1)), place);
        place = TSimd.SelectEqual(note, TSimd.Broadcast(2), TSimd.Broadcast(windows.At(row + 1, column)), place);
        return TSimd.SelectEqual(note, TSimd.Broadcast(3), TSimd.Broadcast(windows.At(row + 1, column + 1)), place);
    }

    /// <summary>
    /// Copies the runs of one example. A run may take along what follows its pixels, for which no weight's sum is
    /// asked.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillWindows(float* example, float* target)
    {
        var (runLength, columns, rows, rowStride) = (
            windows.RunLength,
            windows.Columns,
            windows.InputRows,
            windows.InputColumns * windows.Channels
        );
        for (var column = 0; column < columns; column++, example += windows.Channels)
        for (var row = 0; row < rows; row++, target += runLength)
        for (var at = 0; at < runLength; at += TSimd.Count)
            TSimd.Store(TSimd.Load(example + row * rowStride + at), target + at);
    }
}
