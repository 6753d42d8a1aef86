using Anneal.Training.Engine.Kernels;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Stages;

/// <summary>A convolution and nothing else.</summary>
internal sealed unsafe class ConvolutionStage<TSimd, TVector> : Stage
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    private readonly NetworkParameter weight,
        bias;
    private readonly int outputs;
    private readonly int[] taps;
    private readonly FourPositions[] reads,
        writes;
    private readonly Strip[] strips;

    public ConvolutionStage(StageLayouts layouts, NetworkParameter weight, NetworkParameter bias, int kernelSize)
        : base(layouts)
    {
        var (input, output) = (layouts.Input, layouts.Output);
        var (height, width) = (output.Shape.Height, output.Shape.Width);
        (this.weight, this.bias, outputs) = (weight, bias, output.Shape.Channels);
        taps = Offsets.OfTaps(input, kernelSize);
        reads = Offsets.InFours(Offsets.OfRows(input, 0, height, width));
        writes = Offsets.InFours(Offsets.OfRows(output, 0, height, width));
        strips =
        [
            .. from first in Enumerable.Range(0, height)
            where first % Strip.RowsFor(width) == 0
            let rows = Math.Min(Strip.RowsFor(width), height - first)
            select new Strip(
                first,
                rows,
                Offsets.OfRows(input, first, rows, width),
                Offsets.OfRows(output, first, rows, width)
            ),
        ];
    }

    private int SumsLength => weight.Length * BlockLayout.Lanes;

    /// <summary>The lanes' sums of the weights' gradients, and room for products at two positions.</summary>
    public override int WorkspaceLength(int blocks) => SumsLength + 2 * taps.Length * BlockLayout.Lanes;

    public override void Forward(in StageMemory memory, int blocks)
    {
        fixed (int* tap = taps)
            for (var block = 0; block < blocks; block++)
                ConvolutionKernel<TSimd, TVector, StoreEach<TSimd, TVector>>.Convolve(
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
                    },
                    reads,
                    writes
                );
    }

    public override void Backward(in StageMemory memory, int blocks)
    {
        float* sums = memory.Workspace,
            products = sums + SumsLength;
        new Span<float>(sums, SumsLength).Clear();
        if (memory.InputGradient != null)
            new Span<float>(memory.InputGradient, blocks * Layouts.Input.Length).Clear();
        for (var block = 0; block < blocks; block++)
            foreach (var strip in strips)
            {
                var gradients = new ConvolutionGradients<TSimd, TVector>
                {
                    G = memory.OutputGradient + Layouts.Output.RowAt(block, 0, 0),
                    GStride = Layouts.Output.ChannelStride,
                    Outputs = outputs,
                    XPositions = strip.XPositions,
                    GPositions = strip.GPositions,
                    Taps = taps,
                };
                gradients.AddWeightGradients(memory.Input + (long)block * Layouts.Input.Length, sums);
                if (memory.InputGradient != null)
                    gradients.AddInputGradients(
                        memory.Weights + weight.Offset,
                        memory.InputGradient + (long)block * Layouts.Input.Length,
                        products
                    );
            }
        LaneSum.OfEach(sums, weight.Length, memory.WeightGradients + weight.Offset);
        BiasKernel<TSimd, TVector>.BiasGradients(
            memory.OutputGradient + Layouts.Output.Origin,
            Layouts.Output,
            Layouts.Output.Length,
            blocks,
            memory.WeightGradients + bias.Offset
        );
    }
}
