using System.Globalization;
using TorchSharp.Modules;

namespace Anneal;

/// <summary>The groups of a TorchSharp optimizer as a scheduler takes them.</summary>
internal static class OptimizerGroups
{
    /// <summary>What sets the rates of an optimizer.</summary>
    public static IReadOnlyList<ILearningRateController> ControllersOf(Optimizer optimizer) =>
        // LBFGS is native: what is written into its group reaches nothing, but it takes a rate itself.
        optimizer is ILearningRateController itself
            ? [itself]
            : [.. optimizer.ParamGroups];

    /// <summary>All groups, under names.</summary>
    /// <exception cref="ArgumentException">There are not as many names as groups.</exception>
    public static IReadOnlyList<ParameterGroup> Of(Optimizer optimizer, IReadOnlyList<string>? names)
    {
        var controllers = ControllersOf(optimizer);
        if (names is not null && names.Count != controllers.Count)
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{nameof(names)}' must have a name for each of the optimizer's {controllers.Count} parameter "
                        + $"groups, but has {names.Count}."
                ),
                nameof(names)
            );
        return [.. controllers.Select((group, index) => Of(group, names?[index] ?? DefaultName(index)))];
    }

    /// <summary>One group, with everything that it has.</summary>
    public static ParameterGroup Of(ILearningRateController group, string name) =>
        GroupOptions
            .Of(group)
            .Aggregate(
                new ParameterGroup(name, group.InitialLearningRate, rate => group.LearningRate = rate),
                (made, option) => made.With(option.Name, option.Set)
            );

    /// <summary>Adds a group; returns how to take it away again.</summary>
    public static Action Add(Optimizer optimizer, ParamGroup group)
    {
        optimizer.add_param_group(group);
        return () => (optimizer.ParamGroups as IList<ParamGroup>)?.Remove(group);
    }

    private static string DefaultName(int index) => string.Create(CultureInfo.InvariantCulture, $"group {index}");
}
