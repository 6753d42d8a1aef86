using Anneal.Training.Engine.Kernels;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Stages;

/// <summary>A convolution. The gradient of its input is a convolution too: of the output's gradient, with turned weights.</summary>
internal sealed unsafe class ConvolutionStage<TSimd, TVector> : Stage where TSimd : struct, ISimd<TVector> where TVector : struct
{
    private readonly Parameter weight, bias;
    private readonly int inputs, outputs, kernelArea;
    private readonly int[] taps, reads, writes;
    private readonly int[] gradientTaps, gradientReads, gradientWrites, gradientPositions;

    public ConvolutionStage(StageLayouts layouts, Parameter weight, Parameter bias, int kernelSize) : base(layouts)
    {
        (this.weight, this.bias) = (weight, bias);
        var (from, to) = (layouts.Input.Shape, layouts.Output.Shape);
        (inputs, outputs, kernelArea) = (from.Channels, to.Channels, kernelSize * kernelSize);
        taps = Offsets.OfTaps(layouts.Input, kernelSize);
        reads = Offsets.OfPositions(layouts.Input, to.Height, to.Width);
        writes = Offsets.OfPositions(layouts.Output, to.Height, to.Width);
        gradientTaps = Offsets.OfTaps(layouts.OutputGradient, kernelSize);
        gradientReads = Offsets.OfPositions(layouts.OutputGradient, from.Height, from.Width);
        gradientWrites = Offsets.OfPositions(layouts.InputGradient, from.Height, from.Width);
        gradientPositions = Offsets.OfPositions(layouts.OutputGradient, to.Height, to.Width);
    }

    public override int WorkspaceLength(int blocks) => weight.Length;

    public override void Forward(in StageMemory memory, int blocks)
    {
        for (var block = 0; block < blocks; block++)
            ConvolutionKernel<TSimd, TVector>.Convolve(
                memory.Input + (long)block * Layouts.Input.Length, memory.Weights + weight.Offset, memory.Weights + bias.Offset,
                memory.Output + (long)block * Layouts.Output.Length + Layouts.Output.Origin, Layouts.Output.ChannelStride, outputs,
                taps, reads, writes);
    }

    public override void Backward(in StageMemory memory, int blocks)
    {
        var g = memory.OutputGradient + Layouts.OutputGradient.Origin;
        BiasKernel<TSimd, TVector>.BiasGradients(g, Layouts.OutputGradient, blocks, memory.WeightGradients + bias.Offset);
        ConvolutionWeightKernel<TSimd, TVector>.WeightGradients(
            memory.Input, Layouts.Input.Length, g, Layouts.OutputGradient.Length, Layouts.OutputGradient.ChannelStride, blocks,
            memory.WeightGradients + weight.Offset, outputs, taps, reads, gradientPositions);
        if (memory.InputGradient == null) return;
        TurnWeights(memory.Weights + weight.Offset, memory.Workspace);
        for (var block = 0; block < blocks; block++)
            ConvolutionKernel<TSimd, TVector>.Convolve(
                memory.OutputGradient + (long)block * Layouts.OutputGradient.Length, memory.Workspace, null,
                memory.InputGradient + (long)block * Layouts.InputGradient.Length + Layouts.InputGradient.Origin, Layouts.InputGradient.ChannelStride, inputs,
                gradientTaps, gradientReads, gradientWrites);
    }

    /// <summary>Outputs and inputs change places, and every kernel is turned by half a circle.</summary>
    private void TurnWeights(float* weights, float* turned)
    {
        for (var output = 0; output < outputs; output++)
            for (var input = 0; input < inputs; input++)
                for (var tap = 0; tap < kernelArea; tap++)
                    turned[(input * outputs + output) * kernelArea + kernelArea - 1 - tap] = weights[(output * inputs + input) * kernelArea + tap];
    }
}
