using Anneal.Training.Engine.Kernels;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Stages;

/// <summary>
/// A convolution, ReLU and max pooling over 2x2 windows in one: the four results of a window never leave the registers.
/// </summary>
internal sealed unsafe class ConvolutionPoolStage<TSimd, TVector> : Stage
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    private const int PositionsOfWindow = 4;

    private readonly NetworkParameter weight,
        bias;
    private readonly int outputs,
        largestStrip;
    private readonly int[] taps;
    private readonly FourPositions[] reads,
        writes;
    private readonly Strip[] strips;
    private readonly bool rowsFit;
    private readonly PooledWeightGradients<TSimd, TVector>? pooledWeights; // null where the dense way is better

    public ConvolutionPoolStage(StageLayouts layouts, NetworkParameter weight, NetworkParameter bias, int kernelSize)
        : base(layouts)
    {
        var (input, output) = (layouts.Input, layouts.Output);
        var (height, width) = (output.Shape.Height, output.Shape.Width);
        (this.weight, this.bias, outputs) = (weight, bias, output.Shape.Channels);
        taps = Offsets.OfTaps(input, kernelSize);
        reads = Offsets.InFours(Offsets.OfWindows(input, 0, height, width));
        writes =
        [
            .. Offsets
                .OfRows(output, 0, height, width)
                .Select(static window => new FourPositions(window, window, window, window)),
        ];
        var stripRows = Strip.RowsFor(PositionsOfWindow * width);
        strips =
        [
            .. from first in Enumerable.Range(0, height)
            where first % stripRows == 0
            let rows = Math.Min(stripRows, height - first)
            let positions = Offsets.OfRows(input, 2 * first, 2 * rows, 2 * width)
            select new Strip(
                first,
                rows,
                positions,
                [.. Enumerable.Range(0, positions.Length).Select(static i => i * BlockLayout.Lanes)]
            ),
        ];
        rowsFit =
            kernelSize == ConvolutionInputRow<TSimd, TVector>.KernelSize
            && 2 * width == ConvolutionInputRow<TSimd, TVector>.Columns
            && strips.Length == 1;
        if (PooledWeightGradients<TSimd, TVector>.Pays(input, output, kernelSize))
            pooledWeights = new(input, output, kernelSize);
        largestStrip = strips.Max(static strip => strip.XPositions.Length) * BlockLayout.Lanes;
    }

    private int NotesLength(int blocks) => blocks * Layouts.Output.Length;

    private int SumsLength => pooledWeights?.SumsLength ?? weight.Length * BlockLayout.Lanes;

    private int BiasSumsLength => bias.Length * BlockLayout.Lanes;

    private int GradientsLength => outputs * largestStrip;

    private int ProductsLength => 2 * taps.Length * BlockLayout.Lanes;

    /// <summary>
    /// The notes on the windows, the lanes' sums of weights' and biases' gradients, room for products at two positions,
    /// the gradients of a strip, and room for <see cref="PooledWeightGradients{TSimd, TVector}"/>.
    /// </summary>
    public override int WorkspaceLength(int blocks) =>
        NotesLength(blocks)
        + SumsLength
        + BiasSumsLength
        + ProductsLength
        + GradientsLength
        + (pooledWeights?.WorkspaceLength ?? 0);

    public override void Forward(in StageMemory memory, int blocks)
    {
        fixed (int* tap = taps)
            for (var block = 0; block < blocks; block++)
                ConvolutionKernel<TSimd, TVector, StoreLargest<TSimd, TVector>>.Convolve(
                    new()
                    {
                        X = memory.Input + (long)block * Layouts.Input.Length,
                        Taps = tap,
                        TapCount = taps.Length,
                        Weights = memory.Weights + weight.Offset,
                        Bias = memory.Weights + bias.Offset,
                        Outputs = outputs,
                        Y = memory.Output + Layouts.Output.RowAt(block, 0, 0),
                        YStride = Layouts.Output.ChannelStride,
                        Notes = memory.Workspace + Layouts.Output.RowAt(block, 0, 0),
                    },
                    reads,
                    writes
                );
    }

    public override void Backward(in StageMemory memory, int blocks)
    {
        float* sums = memory.Workspace + NotesLength(blocks),
            biasSums = sums + SumsLength,
            products = biasSums + BiasSumsLength,
            g = products + ProductsLength;
        new Span<float>(sums, SumsLength + BiasSumsLength).Clear();
        if (memory.InputGradient != null)
            new Span<float>(memory.InputGradient, blocks * Layouts.Input.Length).Clear();
        for (var block = 0; block < blocks; block++)
        {
            var (x, pooled) = ((long)block * Layouts.Input.Length, Layouts.Output.RowAt(block, 0, 0));
            pooledWeights?.Add(
                memory.Input + x,
                memory.Workspace + pooled,
                memory.OutputGradient + pooled,
                g + GradientsLength,
                sums
            );
            foreach (var strip in strips)
            {
                var gradients = new ConvolutionGradients<TSimd, TVector>
                {
                    G = g,
                    GStride = strip.XPositions.Length * BlockLayout.Lanes,
                    Outputs = outputs,
                    XPositions = strip.XPositions,
                    GPositions = strip.GPositions,
                    Taps = taps,
                };
                for (var output = 0; output < outputs; output++)
                    Expand(
                        memory,
                        block,
                        output,
                        strip,
                        g + output * gradients.GStride,
                        biasSums + output * BlockLayout.Lanes
                    );
                if (pooledWeights is null)
                    gradients.AddWeightGradients(memory.Input + x, sums);
                if (memory.InputGradient == null)
                    continue;
                if (rowsFit)
                    ComputeInputGradients(
                        g,
                        gradients.GStride,
                        memory.Weights + weight.Offset,
                        memory.InputGradient + x
                    );
                else
                    gradients.AddInputGradients(memory.Weights + weight.Offset, memory.InputGradient + x, products);
            }
        }
        if (pooledWeights is null)
            LaneSum.OfEach(sums, weight.Length, memory.WeightGradients + weight.Offset);
        else
            pooledWeights.Write(sums, memory.WeightGradients + weight.Offset);
        LaneSum.OfEach(biasSums, outputs, memory.WeightGradients + bias.Offset);
    }

    /// <summary>The gradients of one block's input, row by row.</summary>
    private void ComputeInputGradients(float* g, int gStride, float* weights, float* xGradients)
    {
        const int KernelSize = ConvolutionInputRow<TSimd, TVector>.KernelSize;
        var (channels, gRow, gRows) = (
            Layouts.Input.Shape.Channels,
            2 * Layouts.Output.Shape.Width * BlockLayout.Lanes,
            2 * Layouts.Output.Shape.Height
        );
        for (var channel = 0; channel < channels; channel++)
        for (var row = 0; row < gRows + KernelSize - 1; row++)
        {
            var (first, last) = (Math.Max(0, row - gRows + 1), Math.Min(KernelSize - 1, row));
            for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
                ConvolutionInputRow<TSimd, TVector>.Compute(
                    g + (row - first) * gRow + lane,
                    gStride,
                    weights + (channel * KernelSize + first) * KernelSize,
                    channels * KernelSize * KernelSize,
                    outputs,
                    last - first + 1,
                    xGradients + channel * Layouts.Input.ChannelStride + row * Layouts.Input.RowStride + lane
                );
        }
    }

    /// <summary>
    /// Gives each window's gradient to the position that the note names, and to none where it names none.
    /// </summary>
    private void Expand(in StageMemory memory, int block, int output, Strip strip, float* g, float* biasSum)
    {
        var zero = TSimd.Broadcast(0);
        var lowerRow = 2 * Layouts.Output.Shape.Width * BlockLayout.Lanes;
        for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
        {
            var sum = TSimd.Load(biasSum + lane);
            for (var row = strip.FirstRow; row < strip.FirstRow + strip.Rows; row++)
            {
                var offset = Layouts.Output.RowAt(block, output, row) + lane;
                float* upper = g + (row - strip.FirstRow) * 2 * lowerRow + lane,
                    lower = upper + lowerRow;
                for (
                    var column = 0;
                    column < Layouts.Output.Shape.Width;
                    column++,
                        offset += BlockLayout.Lanes,
                        upper += 2 * BlockLayout.Lanes,
                        lower += 2 * BlockLayout.Lanes
                )
                {
                    TVector note = TSimd.Load(memory.Workspace + offset),
                        gradient = TSimd.Load(memory.OutputGradient + offset);
                    TSimd.Store(TSimd.SelectEqual(note, TSimd.Broadcast(0), gradient, zero), upper);
                    TSimd.Store(TSimd.SelectEqual(note, TSimd.Broadcast(1), gradient, zero), upper + BlockLayout.Lanes);
                    TSimd.Store(TSimd.SelectEqual(note, TSimd.Broadcast(2), gradient, zero), lower);
                    TSimd.Store(TSimd.SelectEqual(note, TSimd.Broadcast(3), gradient, zero), lower + BlockLayout.Lanes);
                    sum = TSimd.Add(
                        sum,
                        TSimd.SelectEqual(note, TSimd.Broadcast(StoreLargest<TSimd, TVector>.None), zero, gradient)
                    );
                }
            }
            TSimd.Store(sum, biasSum + lane);
        }
    }
}
