using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Arguments that are one value for all parameter groups, or a list with one for each.</summary>
internal static class PerGroup
{
    /// <summary>Rates and the like.</summary>
    public static ParameterKind<PerGroup<ScheduleValue>> Kind { get; } = Of(Kinds.Real);

    /// <summary>One for all groups, or one for each.</summary>
    /// <param name="one">What each is.</param>
    public static ParameterKind<PerGroup<T>> Of<T>(ParameterKind<T> one)
    {
        var list = Kinds.ListOf(one);
        return Kinds
            .AnyOf(one, list)
            .As<PerGroup<T>>(
                argument =>
                    argument is ListArgument ? new(list.ValueOf(argument), false) : new([one.ValueOf(argument)]),
                values => values.IsForAll ? one.Write(values.Items[0]) : list.Write(values.Items)
            );
    }

    /// <summary>What the bound group gets.</summary>
    /// <exception cref="ScheduleBindingException">The list is not as long as there are groups.</exception>
    public static double InGroup(this Parameter<PerGroup<ScheduleValue>> parameter, BoundCall call) =>
        call.Scope.Value(parameter.InGroup(call, "value"));

    /// <inheritdoc cref="InGroup(Parameter{PerGroup{ScheduleValue}}, BoundCall)"/>
    /// <param name="parameter">The parameter.</param>
    /// <param name="call">The call.</param>
    /// <param name="what">What each group gets, in a word.</param>
    public static T InGroup<T>(this Parameter<PerGroup<T>> parameter, BoundCall call, string what)
    {
        var (given, context) = (parameter.In(call), call.Scope.Context);
        if (given.IsForAll)
            return given.Items[0];
        return given.Items.Count == context.GroupCount
            ? given.Items[context.GroupIndex]
            : throw new ScheduleBindingException(
                $"'{parameter.Name}' must have a {what} for each of the {context.GroupCount} parameter groups, but has "
                    + $"{given.Items.Count}."
            );
    }

    /// <summary>What every group gets.</summary>
    /// <inheritdoc cref="InGroup(Parameter{PerGroup{ScheduleValue}}, BoundCall)"/>
    public static ValueList<double> InGroups(this Parameter<PerGroup<ScheduleValue>> parameter, BoundCall call)
    {
        var (expression, scope) = call;
        return
        [
            .. Enumerable
                .Range(0, scope.Context.GroupCount)
                .Select(group => scope with { Context = scope.Context with { GroupIndex = group } })
                .Select(each => parameter.InGroup(new(expression, each))),
        ];
    }
}
