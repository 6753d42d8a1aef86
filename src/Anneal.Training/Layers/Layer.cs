using Anneal.Training.Data;

namespace Anneal.Training.Layers;

/// <summary>
/// The definition of one layer of a model. It holds no numbers: a network makes them for the shapes at hand.
/// </summary>
/// <remarks>Immutable, compared by value.</remarks>
public abstract record Layer
{
    // The layers are those that the engine has kernels for.
    private protected Layer() { }

    /// <summary>The shape that leaves the layer when <paramref name="input"/> enters.</summary>
    /// <exception cref="ArgumentException"><paramref name="input"/> is too small for the layer.</exception>
    internal abstract Shape OutputFor(Shape input);

    /// <summary>What the layer's parameters are named after; null if it has none.</summary>
    internal virtual string? ParameterPrefix => null;

    /// <summary>
    /// Sizes of the weight: outputs, inputs, then rows and columns of a kernel. There is a bias for each output.
    /// </summary>
    internal virtual IReadOnlyList<int> WeightDimensions(Shape input) => [];
}
