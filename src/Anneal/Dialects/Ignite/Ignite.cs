using System.Globalization;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The parameter schedulers of PyTorch Ignite (<c>ignite.handlers.param_scheduler</c>): called once before each update,
/// they set absolute values.
/// </summary>
/// <remarks>
/// Schedulers of PyTorch that Ignite wraps are read and counted as its wrapper does it, which is not quite how PyTorch
/// steps them;
/// <c>torch1.</c> before their names gives those of PyTorch 1.13, <c>torch.</c> or a bare name the newest.
/// </remarks>
public static partial class Ignite
{
    internal static Framework Framework { get; } =
        new(
            "ignite",
            ["ignite.handlers.param_scheduler", "ignite.handlers", "ignite.contrib.handlers.param_scheduler"],
            LinearCyclicalDefinition,
            CosineAnnealingDefinition,
            PiecewiseLinearDefinition,
            ConcatDefinition,
            LRDefinition,
            WarmupDefinition,
            ReduceLROnPlateauDefinition
        );

    private const string Source = "github.com/pytorch/ignite, ignite/handlers/param_scheduler.py";

    private static LegacyParameter Optimizer => new("optimizer", Kinds.Optimizer, "says nothing here");

    private static LegacyParameter ParameterName =>
        new("param_name", Kinds.Text, "what is scheduled; says nothing here") { Default = "'lr'" };

    private static LegacyParameter SaveHistory =>
        new("save_history", Kinds.Boolean, "says nothing here") { Default = "False" };

    private static LegacyParameter GroupIndex =>
        new(
            "param_group_index",
            Kinds.AnyOf(Kinds.WholeNumber, Kinds.None),
            "the one group that is scheduled; left out: all"
        )
        {
            Default = "None",
        };

    private static ParameterKind TorchScheduler => Kinds.CallOf("torch", "torch1");

    /// <summary>The schedule for the groups that it is meant for; the others keep their rate.</summary>
    private static Schedule ForGroup(CallArguments arguments, BindingScope scope, Func<Schedule> schedule) =>
        IsForGroup(arguments, scope) ? schedule() : new Constant(scope.Value(ScheduleValue.Base()));

    private static bool IsForGroup(CallArguments arguments, BindingScope scope)
    {
        if (arguments.OptionalNumber("param_group_index") is not { } index)
            return true;
        var (own, count) = (scope.Context.GroupIndex, scope.Context.GroupCount);
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

    private static CallExpression CallOf(ArgumentValue argument) =>
        (CallExpression)((ScheduleArgument)argument).Schedule;

    private static Curve Bound(CallExpression call, BindingScope scope) => call.Definition.Bind(new(call, scope));
}
