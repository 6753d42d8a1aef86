using Anneal.Training.Engine.Stages;

namespace Anneal.Training.Engine.Execution;

/// <summary>One worker's own buffers for running a plan over a slice.</summary>
internal sealed unsafe class WorkerMemory
{
    private readonly ExecutionPlan plan;
    private readonly AlignedBuffer[] values;
    private readonly AlignedBuffer?[] gradients;
    private readonly AlignedBuffer[] workspaces;

    /// <param name="plan">What is run.</param>
    /// <param name="blocks">Blocks of the largest slice.</param>
    public WorkerMemory(ExecutionPlan plan, int blocks)
    {
        (this.plan, Blocks) = (plan, blocks);
        values = [.. plan.Activations.Select(activation => new AlignedBuffer((long)blocks * activation.Layout.Length))];
        gradients =
        [
            .. plan.Activations.Select(activation =>
                activation.GradientWanted ? new AlignedBuffer((long)blocks * activation.Layout.Length) : null
            ),
        ];
        workspaces = [.. plan.Stages.Select(stage => new AlignedBuffer(stage.WorkspaceLength(blocks)))];
    }

    /// <summary>Blocks of the largest slice that fits.</summary>
    public int Blocks { get; }

    /// <summary>Where the gathered examples go.</summary>
    public float* Input => values[0].Pointer;

    /// <summary>What leaves the last stage.</summary>
    public float* Output => values[^1].Pointer;

    /// <summary>Where the gradients of the loss go.</summary>
    public float* OutputGradient => gradients[^1]!.Pointer;

    /// <summary>What the stage with number <paramref name="index"/> works on.</summary>
    public StageMemory For(int index, float* weights, float* weightGradients, float* kept) =>
        new()
        {
            Weights = weights,
            WeightGradients = weightGradients,
            Input = values[index].Pointer,
            InputGradient = gradients[index] is { } gradient ? gradient.Pointer : null,
            Output = values[index + 1].Pointer,
            OutputGradient = gradients[index + 1] is { } outputGradient ? outputGradient.Pointer : null,
            Kept = kept,
            Workspace = workspaces[index].Pointer,
        };
}
