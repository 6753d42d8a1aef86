using Anneal.Training.Data;
using Anneal.Training.Engine.Kernels;
using Anneal.Training.Models;

namespace Anneal.Training.Engine.Execution;

/// <summary>Runs a network over examples: the gradients of a mini-batch, or an evaluation of a whole set.</summary>
/// <remarks>
/// Results are the same bits whatever the number of threads. Once the largest batch was seen, a step allocates nothing.
/// Not thread-safe; several engines may train side by side, each with its own network and workers.
/// </remarks>
public sealed unsafe class NetworkEngine
{
    // Evaluation needs no partial sums of gradients; four blocks keep the kernels busy and the buffers small.
    private const int EvaluationBlocks = 4;

    private readonly ExecutionPlan plan;
    private readonly WorkerMemory?[] memories;
    private readonly Action<int> runSlices;
    private readonly Action<int> finishGradients;
    private readonly PartialSums partialSums;
    private readonly WholeBatch wholeBatch;

    private MiniBatch batch;
    private readonly SharedWork work;
    private int sliceCount,
        largestSlice;
    private bool training;
    private SliceResult[] results = [];
    private CancellationToken cancellation;

    /// <param name="network">What is run. The engine reads its weights and never changes them.</param>
    /// <param name="workers">The threads to use.</param>
    public NetworkEngine(Network network, WorkerPool workers)
        : this(network, workers, ExecutionPlan.For(network)) { }

    internal NetworkEngine(Network network, WorkerPool workers, ExecutionPlan plan)
    {
        (Network, Workers, Gradients, this.plan) = (network, workers, network.Weights.NewZeros(), plan);
        memories = new WorkerMemory?[workers.ThreadCount];
        partialSums = new(Gradients, plan.ParametersOfSlices, workers.ThreadCount);
        wholeBatch = new(plan, workers.ThreadCount);
        work = new(workers.ThreadCount);
        runSlices = RunSlices;
        finishGradients = FinishGradients;
    }

    /// <summary>What is run.</summary>
    public Network Network { get; }

    /// <summary>The threads in use.</summary>
    public WorkerPool Workers { get; }

    /// <summary>
    /// The gradients of the mean loss over the last batch given to <see cref="ComputeGradients"/>. Each call overwrites
    /// them.
    /// </summary>
    public ParameterVector Gradients { get; }

    /// <summary>Computes the gradients of the mean loss over a mini-batch into <see cref="Gradients"/>.</summary>
    /// <param name="data">Where the examples are.</param>
    /// <param name="examples">Positions of the batch's examples in <paramref name="data"/>, any number from 1.</param>
    /// <returns>Loss and correct examples before any update.</returns>
    /// <exception cref="ArgumentException"><paramref name="data"/> does not fit the network, or
    /// <paramref name="examples"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="examples"/> names an example that is not
    /// there.</exception>
    public BatchResult ComputeGradients(DataSet data, ReadOnlySpan<int> examples)
    {
        Network.RequireFit(data);
        RequireExamples(data, examples);
        fixed (int* positions = examples)
        {
            var result = Run(
                data,
                positions,
                examples.Length,
                Slice.CountFor(examples.Length, partialSums.Length),
                forTraining: true,
                CancellationToken.None
            );
            Workers.Run(finishGradients);
            return result;
        }
    }

    /// <summary>Runs the network over all of <paramref name="data"/> without computing gradients.</summary>
    /// <param name="data">What to look at; at least one example.</param>
    /// <param name="cancellationToken">Ends the evaluation early.</param>
    /// <exception cref="ArgumentException"><paramref name="data"/> does not fit the network, or is empty.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BatchResult Evaluate(DataSet data, CancellationToken cancellationToken = default)
    {
        Network.RequireFit(data);
        if (data.Count == 0)
            throw new ArgumentException(
                $"An evaluation needs at least one example, but '{data.Name}' is empty.",
                nameof(data)
            );
        cancellationToken.ThrowIfCancellationRequested();
        var slices = (BlockLayout.BlocksFor(data.Count) + EvaluationBlocks - 1) / EvaluationBlocks;
        return Run(data, null, data.Count, slices, forTraining: false, cancellationToken);
    }

    private BatchResult Run(
        DataSet data,
        int* positions,
        int count,
        int slices,
        bool forTraining,
        CancellationToken cancellationToken
    )
    {
        (sliceCount, training, cancellation) = (slices, forTraining, cancellationToken);
        work.Begin(slices);
        largestSlice = (BlockLayout.BlocksFor(count) + slices - 1) / slices;
        if (results.Length < slices)
            results = new SliceResult[slices];
        if (forTraining)
        {
            partialSums.Begin(slices);
            wholeBatch.Begin(BlockLayout.BlocksFor(count));
        }
        fixed (
            float* inputs = data.Inputs.Span,
                targets = data.Targets.Span
        )
        fixed (byte* labels = data.Labels.Span)
        {
            batch = new()
            {
                Inputs = inputs,
                Labels = labels,
                Targets = targets,
                Examples = positions,
                Count = count,
            };
            Workers.Run(runSlices);
        }
        cancellationToken.ThrowIfCancellationRequested();
        var total = default(SliceResult);
        for (var i = 0; i < slices; i++)
            total += results[i];
        return new(total.LossSum / count, total.CorrectCount, count);
    }

    // Each slice has its own sums and its own place, so it does not matter who runs it.
    private void RunSlices(int worker)
    {
        if (memories[worker] is not { } memory || memory.Blocks < largestSlice)
            memory = memories[worker] = new(plan, largestSlice);
        while (work.TryTake(worker, out var index))
        {
            if (cancellation.IsCancellationRequested)
                return;
            results[index] = RunSlice(
                memory,
                Slice.Of(batch.Count, index, sliceCount),
                training ? partialSums.Pointer(index) : null
            );
        }
    }

    private SliceResult RunSlice(WorkerMemory memory, Slice slice, float* sums)
    {
        var (stages, weights) = (plan.Stages, Network.Weights);
        Gather.Fill(batch, slice, plan.Activations[0].Layout, memory.Input);
        for (var i = 0; i < stages.Length; i++)
            stages[i].Forward(memory.For(i, weights.Pointer, sums, null), slice.Blocks);
        var result = plan.Head.Evaluate(batch, slice, memory.Output, training ? memory.OutputGradient : null);
        if (training)
            for (var i = stages.Length - 1; i >= 0; i--)
                stages[i].Backward(memory.For(i, weights.Pointer, sums, wholeBatch.For(i, slice)), slice.Blocks);
        return result;
    }

    private void FinishGradients(int worker)
    {
        wholeBatch.ComputeGradients(worker, Gradients.Pointer);
        partialSums.Add(worker);
    }

    private static void RequireExamples(DataSet data, ReadOnlySpan<int> examples)
    {
        if (examples.IsEmpty)
            throw new ArgumentException("A batch needs at least one example, but none came.", nameof(examples));
        foreach (var example in examples)
            if ((uint)example >= (uint)data.Count)
                throw new ArgumentOutOfRangeException(
                    nameof(examples),
                    $"Examples must be positions in '{data.Name}', 0 to {data.Count - 1}, but one was {example}."
                );
    }
}
