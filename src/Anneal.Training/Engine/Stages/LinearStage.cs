using Anneal.Training.Engine.Kernels;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Stages;

/// <summary>A linear layer: three products of matrices.</summary>
internal sealed unsafe class LinearStage<TSimd, TVector>(
    StageLayouts layouts,
    NetworkParameter weight,
    NetworkParameter bias
) : Stage(layouts)
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    private readonly int inputs = layouts.Input.Shape.Size;
    private readonly int outputs = layouts.Output.Shape.Size;
    private readonly int[] features = Offsets.OfRows(layouts.Input, 0, 1, layouts.Input.Shape.Size);

    /// <summary>The inputs once more, turned so that a vector holds neighbouring inputs of one example.</summary>
    public override int WorkspaceLength(int blocks) => blocks * BlockLayout.Lanes * Transpose.StrideFor(inputs);

    public override void Forward(in StageMemory memory, int blocks) =>
        PerExample(
            new()
            {
                A = memory.Weights + weight.Offset,
                ARow = inputs,
                AStep = 1,
                Offsets = memory.Weights + bias.Offset,
                B = memory.Input,
                BVector = Layouts.Input.Length,
                BStep = BlockLayout.Lanes,
                C = memory.Output,
                CRow = BlockLayout.Lanes,
                CVector = Layouts.Output.Length,
                Rows = outputs,
                Vectors = blocks,
                Steps = inputs,
                Chunks = 1,
            }
        );

    public override void Backward(in StageMemory memory, int blocks)
    {
        BiasKernel<TSimd, TVector>.BiasGradients(
            memory.OutputGradient,
            Layouts.Output,
            blocks,
            memory.WeightGradients + bias.Offset
        );
        WeightGradients(memory, blocks);
        if (memory.InputGradient == null)
            return;
        PerExample(
            new()
            {
                A = memory.Weights + weight.Offset,
                ARow = 1,
                AStep = inputs,
                B = memory.OutputGradient,
                BVector = Layouts.Output.Length,
                BStep = BlockLayout.Lanes,
                C = memory.InputGradient,
                CRow = BlockLayout.Lanes,
                CVector = Layouts.Input.Length,
                Rows = inputs,
                Vectors = blocks,
                Steps = outputs,
                Chunks = 1,
            }
        );
    }

    private void WeightGradients(in StageMemory memory, int blocks)
    {
        var stride = Transpose.StrideFor(inputs);
        for (var block = 0; block < blocks; block++)
            Transpose.ToExamples(
                memory.Input + (long)block * Layouts.Input.Length,
                features,
                memory.Workspace + (long)block * BlockLayout.Lanes * stride
            );
        MatrixKernel<TSimd, TVector>.Multiply(
            new()
            {
                A = memory.OutputGradient,
                ARow = BlockLayout.Lanes,
                AStep = 1,
                AChunk = Layouts.Output.Length,
                B = memory.Workspace,
                BVector = TSimd.Count,
                BStep = stride,
                BChunk = BlockLayout.Lanes * stride,
                C = memory.WeightGradients + weight.Offset,
                CRow = inputs,
                CVector = TSimd.Count,
                Rows = outputs,
                Vectors = (inputs + TSimd.Count - 1) / TSimd.Count,
                Tail = inputs % TSimd.Count,
                Steps = BlockLayout.Lanes,
                Chunks = blocks,
            }
        );
    }

    /// <summary>
    /// A product whose vectors hold one number of each example: as often as it takes to cover the lanes.
    /// </summary>
    private static void PerExample(MatrixProduct product)
    {
        for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
        {
            MatrixKernel<TSimd, TVector>.Multiply(product);
            product.B += TSimd.Count;
            product.C += TSimd.Count;
        }
    }
}
