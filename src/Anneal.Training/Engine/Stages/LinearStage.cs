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
    private const int PieceLength = 2 * BlockLayout.Lanes;
    private const int LeastRowsHalved = 48;

    private readonly int inputs = layouts.Input.Shape.Size;
    private readonly int outputs = layouts.Output.Shape.Size;
    private readonly int[] features = Offsets.OfRows(layouts.Input, 0, 1, layouts.Input.Shape.Size);

    private int TurnedLength => BlockLayout.Lanes * Transpose.StrideFor(inputs);

    /// <summary>
    /// The inputs once more, turned piece by piece so that a vector holds neighbouring inputs of one example, and the
    /// gradients of the outputs.
    /// </summary>
    public override int KeptPerBlock => TurnedLength + Layouts.Output.Length;

    /// <summary>
    /// A piece is a few columns of the upper or lower half of the weights, the upper half's pieces first: so workers
    /// write what they will update.
    /// </summary>
    public override int Pieces => (UpperRows < outputs ? 2 : 1) * PiecesOfRows;

    private int UpperRows =>
        outputs >= LeastRowsHalved ? MatrixKernel<TSimd, TVector>.WholeTiles(outputs / 2) : outputs;

    private int PiecesOfRows => (inputs + PieceLength - 1) / PieceLength;

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
        Keep(memory, blocks);
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

    public override void WeightGradients(float* kept, int blocks, float* gradients, int piece)
    {
        var first = piece % PiecesOfRows * PieceLength;
        var (row, end) = piece < PiecesOfRows ? (0, UpperRows) : (UpperRows, outputs);
        var length = LengthFrom(first);
        var outputGradients = kept + TurnedLength;
        if (piece == 0)
            BiasKernel<TSimd, TVector>.BiasGradients(
                outputGradients,
                Layouts.Output,
                KeptPerBlock,
                blocks,
                gradients + bias.Offset
            );
        MatrixKernel<TSimd, TVector>.Multiply(
            new()
            {
                A = outputGradients + row * BlockLayout.Lanes,
                ARow = BlockLayout.Lanes,
                AStep = 1,
                AChunk = KeptPerBlock,
                B = kept + first * BlockLayout.Lanes,
                BVector = TSimd.Count,
                BStep = Transpose.StrideFor(length),
                BChunk = KeptPerBlock,
                C = gradients + weight.Offset + row * inputs + first,
                CRow = inputs,
                CVector = TSimd.Count,
                Rows = end - row,
                Vectors = (length + TSimd.Count - 1) / TSimd.Count,
                Tail = length % TSimd.Count,
                Steps = BlockLayout.Lanes,
                Chunks = blocks,
            }
        );
    }

    private int LengthFrom(int first) => Math.Min(PieceLength, inputs - first);

    private void Keep(in StageMemory memory, int blocks)
    {
        for (var block = 0; block < blocks; block++)
        {
            var kept = memory.Kept + (long)block * KeptPerBlock;
            for (var first = 0; first < inputs; first += PieceLength)
                Transpose.ToExamples(
                    memory.Input + (long)block * Layouts.Input.Length,
                    features.AsSpan(first, LengthFrom(first)),
                    kept + first * BlockLayout.Lanes
                );
            new ReadOnlySpan<float>(
                memory.OutputGradient + (long)block * Layouts.Output.Length,
                Layouts.Output.Length
            ).CopyTo(new(kept + TurnedLength, Layouts.Output.Length));
        }
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
