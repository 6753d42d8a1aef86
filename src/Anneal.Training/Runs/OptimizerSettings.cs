using Anneal.Training.Engine;
using Anneal.Training.Optimizers;

namespace Anneal.Training.Runs;

/// <summary>
/// Which optimizer trains, with which hyper-parameters. What is not set keeps the optimizer's own default.
/// </summary>
public sealed record OptimizerSettings
{
    /// <summary>The name of the one parameter group.</summary>
    public const string GroupName = "all";

    private static readonly OrderedDictionary<string, Func<ParameterVector, double, Optimizer>> Makers = new()
    {
        ["sgd"] = static (weights, rate) => new Sgd(weights, new SgdGroup(GroupName, weights.Parameters, rate)),
        ["adam"] = static (weights, rate) => new Adam(weights, new AdamGroup(GroupName, weights.Parameters, rate)),
        ["adamw"] = static (weights, rate) => new AdamW(weights, new AdamWGroup(GroupName, weights.Parameters, rate)),
        ["rmsprop"] = static (weights, rate) =>
            new RmsProp(weights, new RmsPropGroup(GroupName, weights.Parameters, rate)),
        ["adagrad"] = static (weights, rate) =>
            new Adagrad(weights, new AdagradGroup(GroupName, weights.Parameters, rate)),
    };

    /// <summary>The names of all optimizers.</summary>
    public static IReadOnlyList<string> Names => Makers.Keys;

    /// <summary>The optimizer: one of <see cref="Names"/>. Default <c>sgd</c>.</summary>
    /// <exception cref="ArgumentException">There is no such optimizer.</exception>
    public string Name
    {
        get;
        init =>
            field = Makers.ContainsKey(value)
                ? value
                : throw new ArgumentException(
                    $"There is no optimizer '{value}'; there are {string.Join(", ", Names)}.",
                    nameof(Name)
                );
    } = "sgd";

    /// <summary>
    /// How much of the last step is kept; Adam's beta1. At least 0, less than 1. Default: the optimizer's own.
    /// </summary>
    public double? Momentum { get; init; }

    /// <summary>
    /// Whether the gradient counts once more on top of the momentum; for <c>sgd</c> only. Default no.
    /// </summary>
    public bool Nesterov { get; init; }

    /// <summary>How strongly weights are drawn towards 0. Finite, at least 0. Default: the optimizer's own.</summary>
    public double? WeightDecay { get; init; }

    /// <summary>Makes the optimizer, with all parameters in one group.</summary>
    /// <param name="weights">What it will train.</param>
    /// <param name="learningRate">The learning rate of the first update.</param>
    /// <exception cref="ArgumentException">The optimizer has no such hyper-parameter, or a value is out of its
    /// range.</exception>
    internal Optimizer Create(ParameterVector weights, double learningRate)
    {
        var optimizer = Makers[Name](weights, learningRate);
        var group = optimizer.Groups[0];
        if (Momentum is { } momentum)
            group.Setter("momentum")(momentum);
        if (WeightDecay is { } decay)
            group.WeightDecay = decay;
        if (Nesterov)
            (
                group as SgdGroup
                ?? throw new ArgumentException(
                    $"'{nameof(Nesterov)}' is for the optimizer 'sgd' only, but came with '{Name}'."
                )
            ).Nesterov = true;
        return optimizer;
    }
}
