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

    /// <summary>The names of all optimizers, in the order of <see cref="OptimizerKind"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sgd", "adam", "adamw", "rmsprop", "adagrad"];

    /// <summary>The optimizer. Default: SGD.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such optimizer.</exception>
    public OptimizerKind Kind
    {
        get;
        init =>
            field = Enum.IsDefined(value)
                ? value
                : throw new ArgumentOutOfRangeException(
                    nameof(Kind),
                    $"'{nameof(Kind)}' must be one of {string.Join(", ", Enum.GetNames<OptimizerKind>())}, but "
                        + $"was {value}."
                );
    }

    /// <summary>What the optimizer is called in texts: one of <see cref="Names"/>.</summary>
    public string Name => Names[(int)Kind];

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

    /// <summary>The optimizer called <paramref name="name"/>.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such optimizer.</exception>
    public static OptimizerKind ParseKind(string name)
    {
        for (var kind = 0; kind < Names.Count; kind++)
            if (Names[kind] == name)
                return (OptimizerKind)kind;
        throw new ArgumentException(
            $"There is no optimizer '{name}'; there are {string.Join(", ", Names)}.",
            nameof(name)
        );
    }

    /// <summary>Makes the group of all parameters.</summary>
    /// <param name="parameters">What will be trained.</param>
    /// <param name="learningRate">The learning rate of the first update.</param>
    /// <exception cref="ArgumentException">The optimizer has no such hyper-parameter, or a value is out of its
    /// range.</exception>
    internal OptimizerGroup CreateGroup(IReadOnlyList<NetworkParameter> parameters, double learningRate)
    {
        OptimizerGroup group = Kind switch
        {
            OptimizerKind.Adam => new AdamGroup(GroupName, parameters, learningRate),
            OptimizerKind.AdamW => new AdamWGroup(GroupName, parameters, learningRate),
            OptimizerKind.RmsProp => new RmsPropGroup(GroupName, parameters, learningRate),
            OptimizerKind.Adagrad => new AdagradGroup(GroupName, parameters, learningRate),
            _ => new SgdGroup(GroupName, parameters, learningRate),
        };
        if (Momentum is { } momentum)
            group.Setter("momentum")(momentum);
        if (WeightDecay is { } decay)
            group.WeightDecay = decay;
        if (group is SgdGroup sgd)
            sgd.Nesterov = Nesterov;
        else if (Nesterov)
            throw new ArgumentException(
                $"'{nameof(Nesterov)}' is for the optimizer 'sgd' only, but came with '{Name}'."
            );
        return group;
    }

    /// <summary>The optimizer of a group.</summary>
    internal static Optimizer Create(ParameterVector weights, OptimizerGroup group) =>
        group switch
        {
            AdamWGroup adamW => new AdamW(weights, adamW),
            AdamGroup adam => new Adam(weights, adam),
            RmsPropGroup rmsProp => new RmsProp(weights, rmsProp),
            AdagradGroup adagrad => new Adagrad(weights, adagrad),
            _ => new Sgd(weights, (SgdGroup)group),
        };
}
