using Anneal.Training.Optimizers;

namespace Anneal.Training.Runs;

/// <summary>The names under which schedules drive the hyper-parameters of a group.</summary>
internal static class OptimizerGroupExtensions
{
    /// <summary>What writes the hyper-parameter called <paramref name="name"/>.</summary>
    /// <remarks>Adam's beta1 answers to <c>momentum</c> too, as in PyTorch's cyclic and one-cycle schedules.</remarks>
    /// <param name="group">Whose hyper-parameter is written.</param>
    /// <param name="name"><c>momentum</c>, <c>beta1</c>, <c>beta2</c> or <c>weight_decay</c>.</param>
    /// <exception cref="ArgumentException">The group has no such hyper-parameter.</exception>
    public static Action<double> Setter(this OptimizerGroup group, string name) =>
        (name, group) switch
        {
            ("weight_decay", _) => value => group.WeightDecay = value,
            ("momentum", SgdGroup sgd) => value => sgd.Momentum = value,
            ("momentum", RmsPropGroup rmsProp) => value => rmsProp.Momentum = value,
            ("momentum" or "beta1", AdamGroup adam) => value => adam.Beta1 = value,
            ("beta2", AdamGroup adam) => value => adam.Beta2 = value,
            _ => throw new ArgumentException(
                $"The optimizer must have a hyper-parameter '{name}' to set, but has none; SGD and RMSprop have "
                    + "'momentum', Adam 'beta1' and 'beta2', all 'weight_decay'.",
                nameof(name)
            ),
        };
}
