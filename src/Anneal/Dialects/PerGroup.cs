using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Arguments that are one value for all parameter groups, or a list with one for each.</summary>
internal static class PerGroup
{
    public static ParameterKind Kind { get; } = Kinds.AnyOf(Kinds.Real, Kinds.ListOf(Kinds.Real));

    /// <summary>The values for all groups, as many as there are.</summary>
    /// <exception cref="ScheduleBindingException">The list is not as long as there are groups.</exception>
    public static ValueList<double> GroupValues(
        this CallArguments arguments,
        string name,
        BindingScope scope,
        double otherwise
    ) =>
        [
            .. Enumerable
                .Range(0, scope.Context.GroupCount)
                .Select(group =>
                    arguments.GroupValue(name, scope with { Context = scope.Context with { GroupIndex = group } })
                    ?? otherwise
                ),
        ];

    /// <summary>The value for the group that is bound; null where the argument was left out.</summary>
    /// <exception cref="ScheduleBindingException">The list is not as long as there are groups.</exception>
    public static double? GroupValue(this CallArguments arguments, string name, BindingScope scope) =>
        arguments.Find(name) switch
        {
            ValueArgument value => scope.Value(value.Value),
            ListArgument list when list.Items.Count == scope.Context.GroupCount => scope.Value(
                ((ValueArgument)list.Items[scope.Context.GroupIndex]).Value
            ),
            ListArgument list => throw new ScheduleBindingException(
                $"'{name}' must have a value for each of the {scope.Context.GroupCount} parameter groups, but has "
                    + $"{list.Items.Count}."
            ),
            _ => null,
        };
}
