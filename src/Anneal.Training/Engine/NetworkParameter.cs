namespace Anneal.Training.Engine;

/// <summary>
/// One array of trained numbers of a network: what it is called and where it lies in a <see cref="ParameterVector"/>.
/// </summary>
public sealed class NetworkParameter
{
    internal NetworkParameter(
        string name,
        IReadOnlyList<int> dimensions,
        int fanIn,
        int fanOut,
        bool isBias,
        int offset
    )
    {
        (Name, Dimensions, FanIn, FanOut, IsBias, Offset) = (name, dimensions, fanIn, fanOut, isBias, offset);
        Length = dimensions.Aggregate(1, (product, dimension) => checked(product * dimension));
    }

    /// <summary>Layer and role, such as <c>conv1.weight</c> or <c>linear3.bias</c>. Unique within a network.</summary>
    public string Name { get; }

    /// <summary>
    /// Sizes, outermost first: (outputs, inputs) of a linear weight, (outputs, inputs, rows, columns) of a
    /// convolution's, (outputs) of a bias.
    /// </summary>
    public IReadOnlyList<int> Dimensions { get; }

    /// <summary>Inputs that each output of the layer sums over.</summary>
    public int FanIn { get; }

    /// <summary>Outputs that each input of the layer reaches.</summary>
    public int FanOut { get; }

    /// <summary>Whether this is an offset added to outputs rather than a factor of inputs.</summary>
    public bool IsBias { get; }

    /// <summary>How many numbers it has.</summary>
    public int Length { get; }

    /// <summary>Position of the first number in a <see cref="ParameterVector"/>.</summary>
    internal int Offset { get; }

    internal bool IsLike(NetworkParameter other) => Name == other.Name && Dimensions.SequenceEqual(other.Dimensions);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
