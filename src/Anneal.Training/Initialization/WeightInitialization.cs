using Anneal.Training.Engine;

namespace Anneal.Training.Initialization;

/// <summary>How the first weights are drawn. Each gives the half-width of the uniform distribution around 0.</summary>
/// <remarks>
/// fan-in is the number of inputs that an output sums over, fan-out the number of outputs that an input reaches.
/// </remarks>
public sealed class WeightInitialization
{
    private readonly Func<NetworkParameter, double> halfWidth;

    private WeightInitialization(string name, Func<NetworkParameter, double> halfWidth) =>
        (Name, this.halfWidth) = (name, halfWidth);

    /// <summary>
    /// <c>xavier</c>: weights within ±√(6 / (fan-in + fan-out)), biases 0, as d2l's and MXNet's <c>Xavier()</c>.
    /// </summary>
    /// <remarks>
    /// Source: Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, AISTATS
    /// 2010, eq. 16.
    /// </remarks>
    public static WeightInitialization Xavier { get; } =
        new("xavier", static p => p.IsBias ? 0 : Math.Sqrt(6.0 / (p.FanIn + p.FanOut)));

    /// <summary><c>kaiming</c>: weights within ±√(6 / fan-in), for layers before a ReLU; biases 0.</summary>
    /// <remarks>Source: He et al., Delving deep into rectifiers, ICCV 2015, arXiv:1502.01852, eq. 10.</remarks>
    public static WeightInitialization Kaiming { get; } =
        new("kaiming", static p => p.IsBias ? 0 : Math.Sqrt(6.0 / p.FanIn));

    /// <summary>
    /// <c>torch</c>: weights and biases within ±1 / √fan-in, what PyTorch's layers do unasked
    /// (<c>kaiming_uniform_(a=√5)</c>).
    /// </summary>
    public static WeightInitialization Torch { get; } = new("torch", static p => 1 / Math.Sqrt(p.FanIn));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<WeightInitialization> All { get; } = [Xavier, Kaiming, Torch];

    /// <summary>What it is called in commands and reports.</summary>
    public string Name { get; }

    /// <summary>
    /// Draws every number of <paramref name="weights"/>, parameter after parameter, one random number each, biases of
    /// width 0 without drawing.
    /// </summary>
    /// <param name="weights">What is filled.</param>
    /// <param name="random">Where the numbers come from.</param>
    public void Fill(ParameterVector weights, RandomGenerator random)
    {
        foreach (var parameter in weights.Parameters)
        {
            var width = halfWidth(parameter);
            foreach (ref var number in weights[parameter])
                number = width == 0 ? 0 : (float)(width * (2 * random.NextDouble() - 1));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
