using System.Globalization;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of Ignite.</summary>
internal abstract class IgniteDefinition : CurveDefinition
{
    public const string FrameworkName = "ignite";

    public static readonly Parameter<bool> SaveHistory = Flag("save_history", false, "has no effect here");

    public static readonly Parameter<double> GroupIndex = OrNone(
        "param_group_index",
        Kinds.WholeNumber,
        "the one group that is scheduled; left out: all"
    );

    private protected IgniteDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(FrameworkName, name, summary, parameters) =>
        Source = "github.com/pytorch/ignite, ignite/handlers/param_scheduler.py";

    /// <summary>The scheduler of a call at work on a group.</summary>
    public static IgniteScheduler Of(BoundCall call, TorchGroup group) =>
        ((IgniteDefinition)call.Expression.Definition).Construct(call, group);

    private protected virtual IgniteScheduler Construct(BoundCall call, TorchGroup group) =>
        new IgniteSchedule((Schedule)Bind(call));

    /// <summary>Whether a call schedules the bound group.</summary>
    /// <exception cref="ArgumentException">It names a group that is not there.</exception>
    private protected static bool IsForGroup(BoundCall call)
    {
        if (!GroupIndex.TryIn(call, out var index))
            return true;
        var (own, count) = (call.Scope.Context.GroupIndex, call.Scope.Context.GroupCount);
        return index >= -count && index < count
            ? index == own || index + count == own
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'param_group_index' must be one of the {count} parameter groups, from {-count} to {count - 1}, "
                        + $"but was {index}."
                )
            );
    }
}
