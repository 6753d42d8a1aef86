using Anneal.Training.Averages;
using Anneal.Training.Initialization;
using Anneal.Training.Models;

namespace Anneal.Training.Runs;

/// <summary>What is trained, and how: all that a training's result depends on besides its data.</summary>
public sealed record TrainingSettings
{
    /// <summary>The network to train. Default: LeNet.</summary>
    public ModelDefinition Model { get; init; } = BuiltInModels.LeNet;

    /// <summary>How the first weights are drawn. Default: Xavier.</summary>
    public WeightInitialization Initialization { get; init; } = WeightInitialization.Xavier;

    /// <summary>
    /// What schedules the learning rate, and other hyper-parameters beside it. Its plateaus read the validation loss
    /// after every epoch, or with <c>mode=max</c> the accuracy.
    /// </summary>
    public required Recipe Recipe { get; init; }

    /// <summary>What the recipe calls <c>base</c>. Finite, greater than 0. Default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double BaseLearningRate
    {
        get;
        init => field = Require.Positive(value, nameof(BaseLearningRate));
    } = 0.1;

    /// <summary>What applies the gradients. Default: plain SGD.</summary>
    public OptimizerSettings Optimizer { get; init; } = new();

    /// <summary>Passes over the training set. At least 1. Default 15.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int Epochs
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(Epochs));
    } = 15;

    /// <summary>Examples in a batch. At least 1, at most the training examples. Default 32.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int BatchSize
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(BatchSize));
    } = 32;

    /// <summary>
    /// Batches whose mean gradient makes one update; the last update of an epoch may have fewer. At least 1. Default 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int GradientAccumulation
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(GradientAccumulation));
    } = 1;

    /// <summary>
    /// Whether examples at the end of an epoch that do not fill an update are left out. Default: they are used.
    /// </summary>
    public bool DropLast { get; init; }

    /// <summary>
    /// The greatest Euclidean norm of all gradients together; greater ones are scaled down. Finite, greater than 0;
    /// default: no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double? MaxGradientNorm
    {
        get;
        init => field = value is { } norm ? Require.Positive(norm, nameof(MaxGradientNorm)) : null;
    }

    /// <summary>The average of the weights that is kept and measured beside them. Default: none.</summary>
    public WeightAveraging? Average { get; init; }

    /// <summary>Decides the first weights and the order of the examples. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// Whether the test set is evaluated after every epoch, for a curve, and not only after the last. Default no.
    /// </summary>
    public bool TestEveryEpoch { get; init; }
}
