using Anneal.Training.Data;
using Anneal.Training.Models;

namespace Anneal.Training.Engine;

/// <summary>Runs a network over examples: the gradients of a mini-batch, or an evaluation of a whole set.</summary>
/// <remarks>
/// Results are the same bits whatever the number of threads. Once the largest batch was seen, a step allocates nothing.
/// Not thread-safe; several engines may train side by side, each with its own network and workers.
/// </remarks>
public sealed class NetworkEngine
{
    /// <param name="network">What is run. The engine reads its weights and never changes them.</param>
    /// <param name="workers">The threads to use.</param>
    public NetworkEngine(Network network, WorkerPool workers) => (Network, Gradients, Workers) = (network, network.Weights.NewZeros(), workers);

    /// <summary>What is run.</summary>
    public Network Network { get; }

    /// <summary>The threads in use.</summary>
    public WorkerPool Workers { get; }

    /// <summary>The gradients of the mean loss over the last batch given to <see cref="ComputeGradients"/>. Each call overwrites them.</summary>
    public ParameterVector Gradients { get; }

    /// <summary>Computes the gradients of the mean loss over a mini-batch into <see cref="Gradients"/>.</summary>
    /// <param name="data">Where the examples are.</param>
    /// <param name="examples">Positions of the batch's examples in <paramref name="data"/>, any number from 1.</param>
    /// <returns>Loss and correct examples before any update.</returns>
    /// <exception cref="ArgumentException"><paramref name="data"/> does not fit the network, or <paramref name="examples"/> is empty or names an example that is not there.</exception>
    public BatchResult ComputeGradients(DataSet data, ReadOnlySpan<int> examples) => throw new NotImplementedException();

    /// <summary>Runs the network over all of <paramref name="data"/> without computing gradients.</summary>
    /// <param name="data">What to look at; at least one example.</param>
    /// <param name="cancellationToken">Ends the evaluation early.</param>
    /// <exception cref="ArgumentException"><paramref name="data"/> does not fit the network, or is empty.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BatchResult Evaluate(DataSet data, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
