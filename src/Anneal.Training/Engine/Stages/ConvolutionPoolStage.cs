using Anneal.Training.Engine.Kernels;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Stages;

/// <summary>A convolution, ReLU and max pooling over 2x2 windows in one: the four results of a window never leave the registers.</summary>
internal sealed unsafe class ConvolutionPoolStage<TSimd, TVector> : Stage where TSimd : struct, ISimd<TVector> where TVector : struct
{
    private const int PositionsOfWindow = 4;

    private readonly Parameter weight, bias;
    private readonly int outputs, largestStrip;
    private readonly int[] taps;
    private readonly FourPositions[] reads, writes;
    private readonly Strip[] strips;

    public ConvolutionPoolStage(StageLayouts layouts, Parameter weight, Parameter bias, int kernelSize) : base(layouts)
    {
        var (input, output) = (layouts.Input, layouts.Output);
        var (height, width) = (output.Shape.Height, output.Shape.Width);
        (this.weight, this.bias, outputs) = (weight, bias, output.Shape.Channels);
        taps = Offsets.OfTaps(input, kernelSize);
        reads = Offsets.InFours(Offsets.OfWindows(input, 0, height, width));
        writes = [.. Offsets.OfRows(output, 0, height, width).Select(static window => new FourPositions(window, window, window, window))];
        var stripRows = Strip.RowsFor(PositionsOfWindow * width);
        strips =
        [
            .. from first in Enumerable.Range(0, height)
               where first % stripRows == 0
               let rows = Math.Min(stripRows, height - first)
               let positions = Offsets.OfWindows(input, first, rows, width)
               select new Strip(first, rows, positions, [.. Enumerable.Range(0, positions.Length).Select(static i => i * BlockLayout.Lanes)]),
        ];
        largestStrip = strips.Max(static strip => strip.XPositions.Length) * BlockLayout.Lanes;
    }

    private int NotesLength(int blocks) => blocks * Layouts.Output.Length;

    private int SumsLength => weight.Length * BlockLayout.Lanes;

    private int BiasSumsLength => bias.Length * BlockLayout.Lanes;

    private int ProductsLength => 2 * taps.Length * BlockLayout.Lanes;

    /// <summary>The notes on the windows, the lanes' sums of weights' and biases' gradients, room for products at two positions, and the gradients of a strip.</summary>
    public override int WorkspaceLength(int blocks) => NotesLength(blocks) + SumsLength + BiasSumsLength + ProductsLength + outputs * largestStrip;

    public override void Forward(in StageMemory memory, int blocks)
    {
        fixed (int* tap = taps)
            for (var block = 0; block < blocks; block++)
                ConvolutionKernel<TSimd, TVector, StoreLargest<TSimd, TVector>>.Convolve(new()
                {
                    X = memory.Input + (long)block * Layouts.Input.Length, Taps = tap, TapCount = taps.Length,
                    Weights = memory.Weights + weight.Offset, Bias = memory.Weights + bias.Offset, Outputs = outputs,
                    Y = memory.Output + Layouts.Output.RowAt(block, 0, 0), YStride = Layouts.Output.ChannelStride,
                    Notes = memory.Workspace + Layouts.Output.RowAt(block, 0, 0),
                }, reads, writes);
    }

    public override void Backward(in StageMemory memory, int blocks)
    {
        float* sums = memory.Workspace + NotesLength(blocks), biasSums = sums + SumsLength, products = biasSums + BiasSumsLength, g = products + ProductsLength;
        new Span<float>(sums, SumsLength + BiasSumsLength).Clear();
        if (memory.InputGradient != null) new Span<float>(memory.InputGradient, blocks * Layouts.Input.Length).Clear();
        for (var block = 0; block < blocks; block++)
            foreach (var strip in strips)
            {
                var gradients = new ConvolutionGradients<TSimd, TVector>
                {
                    G = g, GStride = strip.XPositions.Length * BlockLayout.Lanes, Outputs = outputs,
                    XPositions = strip.XPositions, GPositions = strip.GPositions, Taps = taps,
                };
                for (var output = 0; output < outputs; output++)
                    Expand(memory, block, output, strip, g + output * gradients.GStride, biasSums + output * BlockLayout.Lanes);
                gradients.AddWeightGradients(memory.Input + (long)block * Layouts.Input.Length, sums);
                if (memory.InputGradient != null)
                    gradients.AddInputGradients(memory.Weights + weight.Offset, memory.InputGradient + (long)block * Layouts.Input.Length, products);
            }
        LaneSum.OfEach(sums, weight.Length, memory.WeightGradients + weight.Offset);
        LaneSum.OfEach(biasSums, outputs, memory.WeightGradients + bias.Offset);
    }

    /// <summary>Gives each window's gradient to the position that the note names, and to none where it names none.</summary>
    private void Expand(in StageMemory memory, int block, int output, Strip strip, float* g, float* biasSum)
    {
        var zero = TSimd.Broadcast(0);
        for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
        {
            var target = g + lane;
            var sum = TSimd.Load(biasSum + lane);
            for (var row = strip.FirstRow; row < strip.FirstRow + strip.Rows; row++)
            {
                var offset = Layouts.Output.RowAt(block, output, row) + lane;
                for (var column = 0; column < Layouts.Output.Shape.Width; column++, offset += BlockLayout.Lanes)
                {
                    var (note, gradient) = (TSimd.Load(memory.Workspace + offset), TSimd.Load(memory.OutputGradient + offset));
                    for (var i = 0; i < PositionsOfWindow; i++, target += BlockLayout.Lanes)
                    {
                        var mine = TSimd.SelectEqual(note, TSimd.Broadcast(i), gradient, zero);
                        TSimd.Store(mine, target);
                        sum = TSimd.Add(sum, mine);
                    }
                }
            }
            TSimd.Store(sum, biasSum + lane);
        }
    }
}
