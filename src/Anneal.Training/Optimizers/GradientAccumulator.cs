using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Collects the gradients of several micro-batches, to apply their mean as one update.</summary>
/// <remarks>
/// Each micro-batch counts the same, so that equal ones give the gradient of the whole batch. Not thread-safe.
/// </remarks>
public sealed class GradientAccumulator
{
    private readonly ParameterVector mean;

    /// <param name="gradients">A vector of the network's gradients; only its kind matters.</param>
    public GradientAccumulator(ParameterVector gradients) => mean = gradients.NewZeros();

    /// <summary>Micro-batches added since the last <see cref="Clear"/>.</summary>
    public int Count { get; internal set; }

    /// <summary>The mean of the gradients added; zeros before the first.</summary>
    public ParameterVector Mean => mean;

    /// <summary>Takes one micro-batch's gradients in.</summary>
    /// <exception cref="ArgumentException"><paramref name="gradients"/> was made for another network.</exception>
    public void Add(ParameterVector gradients)
    {
        Count++;
        mean.MoveTowards(gradients, 1.0 / Count);
    }

    /// <summary>Forgets everything; the next micro-batch is the first.</summary>
    public void Clear()
    {
        Count = 0;
        mean.All.Clear();
    }
}
