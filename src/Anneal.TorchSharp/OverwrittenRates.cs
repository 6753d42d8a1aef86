using System.Runtime.CompilerServices;
using TorchSharp.Modules;

namespace Anneal;

/// <summary>Notices that a loaded file has overwritten what the rates of an optimizer began with.</summary>
/// <remarks>
/// TorchSharp.PyBridge's <c>load_py</c> sets <c>InitialLearningRate</c> to the rate of the moment that the file has:
/// the base of a schedule would be a point somewhere on it.
/// </remarks>
internal static class OverwrittenRates
{
    /// <summary>What to do about it.</summary>
    public const string Remedy =
        "TorchSharp.PyBridge's load_py sets InitialLearningRate to the rate at which the file was saved; set it back "
        + "to the rate that the run began with before the scheduler is made (foreach (var group in "
        + "optimizer.ParamGroups) group.InitialLearningRate = …), or make the scheduler before the file is loaded.";

    /// <exception cref="ArgumentException">Every group of an optimizer that has made updates says that it began with
    /// its present rate, and none has the rate that the optimizer was made with.</exception>
    public static void Refuse(Optimizer optimizer)
    {
        if (optimizer is not OptimizerHelper managed || Defaults(managed) is not { LearningRate: { } made })
            return;
        var groups = managed.ParamGroups.ToArray();
        var isOverwritten = Array.TrueForAll(groups, group =>
            group.InitialLearningRate.Equals(group.LearningRate) && !group.LearningRate.Equals(made)
        );
        if (isOverwritten && managed.state_dict().State.Any(HasMadeUpdates))
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"the optimizer was made with the rate {made} and has made updates, but InitialLearningRate is "
                )
                    + FormattableString.Invariant($"{groups[0].InitialLearningRate}, the same as the present rate. ")
                    + Remedy,
                nameof(optimizer)
            );
    }

    private static bool HasMadeUpdates(OptimizerState state) =>
        state is SGD.State momentum
            ? momentum.momentum_buffer is not null
            : state.GetType().GetField("step")?.GetValue(state) is > 0L;

    // What the constructor was given; TorchSharp shows it to heirs only.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_defaults")]
    private static extern ref OptimizerOptions? Defaults(OptimizerHelper optimizer);
}
