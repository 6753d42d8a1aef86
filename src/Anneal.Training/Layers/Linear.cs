using Anneal.Training.Data;

namespace Anneal.Training.Layers;

/// <summary>
/// Every output a weighted sum of all inputs and a bias: <c>y = W x + b</c>. Takes features in flattened order.
/// </summary>
public sealed record Linear : Layer
{
    /// <param name="outputs">Number of outputs. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="outputs"/> is less than 1.</exception>
    public Linear(int outputs) => Outputs = Require.AtLeast(1, outputs);

    /// <summary>Number of outputs.</summary>
    public int Outputs { get; }

    internal override string ParameterPrefix => "linear";

    internal override IReadOnlyList<int> WeightDimensions(Shape input) => [Outputs, input.Size];

    internal override Shape OutputFor(Shape input) => new(Outputs);
}
