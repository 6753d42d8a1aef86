using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Engine.Execution;
using Anneal.Training.Engine.Simd;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using Anneal.Training.Optimizers;

namespace Anneal.Training.Measuring;

/// <summary>How fast this machine trains a model: whole steps as a training does them, on images of noise.</summary>
/// <remarks>
/// A step gathers a shuffled batch, computes gradients, reads the schedule and updates with SGD. Speed does not depend
/// on what the images show.
/// Not thread-safe.
/// </remarks>
public sealed class TrainingThroughput : IDisposable
{
    /// <summary>The largest batch that can be measured: all examples of the noise.</summary>
    public const int LargestBatch = 16_384;

    private const int ClassCount = 10;
    private const ulong Seed = 1;
    private const double BaseLearningRate = 0.05;
    private const string ScheduleText = "warmup(1000) then cosine(base -> 0, 10000000)";
    private const int ScheduleBatches = 10,
        ScheduleBatchSteps = 100_000;

    private static readonly Shape Image = new(1, 28, 28);

    private readonly DataSet data;
    private readonly NetworkEngine engine;
    private readonly Sgd optimizer;
    private readonly GroupScheduler scheduler;
    private readonly RandomGenerator random = new(Seed);
    private readonly int[] order = [.. Enumerable.Range(0, LargestBatch)];
    private readonly TimeProvider clock;
    private int next = LargestBatch;

    /// <param name="model">What is trained, for 28×28 images in 10 classes.</param>
    /// <param name="batchSize">Examples in a step, 1 to 16,384.</param>
    /// <param name="threads">Threads in all. At least 1.</param>
    /// <param name="clock">Tells how long it took.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> predicts a number instead of classes.</exception>
    public TrainingThroughput(ModelDefinition model, int batchSize, int threads, TimeProvider clock)
    {
        BatchSize = Require.AtLeast(1, batchSize);
        if (batchSize > LargestBatch)
            throw new ArgumentOutOfRangeException(
                nameof(batchSize),
                FormattableString.Invariant($"'batchSize' must be at most {LargestBatch}, but was {batchSize}.")
            );
        this.clock = clock;
        data = Noise();
        var network = Network.For(model, data, WeightInitialization.Xavier, random);
        Workers = new(threads);
        engine = new(network, Workers);
        var group = new SgdGroup("all", network.Parameters, BaseLearningRate);
        optimizer = new(network.Weights, group);
        scheduler = new(
            Recipe.Parse(ScheduleText),
            null,
            new ParameterGroup("all", BaseLearningRate, rate => group.LearningRate = rate)
        );
    }

    /// <summary>Examples in a step.</summary>
    public int BatchSize { get; }

    /// <summary>The network that is trained.</summary>
    public Network Network => engine.Network;

    /// <summary>The threads that train.</summary>
    public WorkerPool Workers { get; }

    /// <summary>Bits of the vectors that the engine uses on this machine: 512, 256, or 32 where it has none.</summary>
    public static int VectorBits => MachineVector.Bits;

    /// <summary>
    /// The instructions that the engine computes with on this machine, such as <c>AVX2 and FMA</c>. With
    /// <see cref="VectorBits"/> they decide the last bits of a training's sums.
    /// </summary>
    public static string Instructions => MachineVector.Instructions;

    /// <summary>Ends the threads.</summary>
    public void Dispose() => Workers.Dispose();

    /// <summary>Trains for a while.</summary>
    /// <param name="length">How long, at least; the step under way is finished.</param>
    /// <param name="cancellationToken">Ends the trial early.</param>
    /// <returns>Training examples in a second.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public double RunTrial(TimeSpan length, CancellationToken cancellationToken = default)
    {
        var start = clock.GetTimestamp();
        for (long steps = 1; ; steps++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step();
            var elapsed = clock.GetElapsedTime(start);
            if (elapsed >= length)
                return steps * BatchSize / elapsed.TotalSeconds;
        }
    }

    /// <summary>
    /// What the schedule costs in each step: a warm-up before a cosine, in one group. The best of ten means over
    /// 100,000 steps.
    /// </summary>
    /// <returns>Nanoseconds for a step.</returns>
    public double MeasureScheduleNanoseconds()
    {
        var best = double.PositiveInfinity;
        for (var batch = 0; batch < ScheduleBatches; batch++)
        {
            var start = clock.GetTimestamp();
            for (var i = 0; i < ScheduleBatchSteps; i++)
                scheduler.Advance();
            best = Math.Min(best, clock.GetElapsedTime(start).TotalNanoseconds / ScheduleBatchSteps);
        }
        return best;
    }

    private void Step()
    {
        if (next + BatchSize > LargestBatch)
        {
            random.Shuffle(order.AsSpan());
            next = 0;
        }
        engine.ComputeGradients(data, order.AsSpan(next, BatchSize));
        optimizer.Update(engine.Gradients, Workers);
        scheduler.Advance();
        next += BatchSize;
    }

    private DataSet Noise()
    {
        var inputs = new float[LargestBatch * Image.Size];
        foreach (ref var pixel in inputs.AsSpan())
            pixel = (float)random.NextDouble();
        var labels = new byte[LargestBatch];
        foreach (ref var label in labels.AsSpan())
            label = (byte)random.NextInt(ClassCount);
        return DataSet.ForClassification("noise", Image, inputs, labels, ClassCount);
    }
}
