using System.Runtime.CompilerServices;
using Anneal.Language;
using Anneal.Language.Definitions;
using Anneal.Language.Expressions;

namespace Anneal.Dialects;

/// <summary>
/// What C# code gives for a framework's parameters; null leaves an argument out. A value that breaks the parameter's
/// rule is refused under the name that the caller has for it.
/// </summary>
internal static partial class GivenArguments
{
    public static GivenArgument Is(
        this Parameter<double> parameter,
        double? value,
        [CallerArgumentExpression(nameof(value))] string source = ""
    ) => value is { } given ? parameter.Write(Require.Finite(given, source), source) : new(parameter, null, source);

    public static GivenArgument Is(
        this Parameter<ScheduleValue> parameter,
        double? value,
        [CallerArgumentExpression(nameof(value))] string source = ""
    ) => value is { } given ? parameter.Write(Require.Finite(given, source), source) : new(parameter, null, source);

    public static GivenArgument Is(
        this Parameter<bool> parameter,
        bool? value,
        [CallerArgumentExpression(nameof(value))] string source = ""
    ) => value is { } given ? parameter.Write(given, source) : new(parameter, null, source);

    public static GivenArgument Is(
        this Parameter<string> parameter,
        string? value,
        [CallerArgumentExpression(nameof(value))] string source = ""
    ) => value is null ? new(parameter, null, source) : parameter.Write(value, source);

    public static GivenArgument Is(
        this Parameter<ValueList<double>> parameter,
        IEnumerable<double>? values,
        [CallerArgumentExpression(nameof(values))] string source = ""
    ) =>
        values is null
            ? new(parameter, null, source)
            : parameter.Write([.. values.Select(value => Require.Finite(value, source))], source);

    public static GivenArgument Is(
        this Parameter<ValueList<ScheduleValue>> parameter,
        IEnumerable<double>? values,
        [CallerArgumentExpression(nameof(values))] string source = ""
    ) =>
        values is null
            ? new(parameter, null, source)
            : parameter.Write([.. values.Select(value => (ScheduleValue)Require.Finite(value, source))], source);

    public static GivenArgument Is(
        this Parameter<ValueList<string>> parameter,
        IEnumerable<string>? values,
        [CallerArgumentExpression(nameof(values))] string source = ""
    ) => values is null ? new(parameter, null, source) : parameter.Write([.. values], source);

    public static GivenArgument Is(
        this Parameter<CallExpression> parameter,
        Recipe schedule,
        [CallerArgumentExpression(nameof(schedule))] string source = ""
    ) => parameter.Write(CallOf(schedule, source), source);

    public static GivenArgument Is(
        this Parameter<ValueList<CallExpression>> parameter,
        IEnumerable<Recipe> schedules,
        [CallerArgumentExpression(nameof(schedules))] string source = ""
    ) => parameter.Write([.. schedules.Select(schedule => CallOf(schedule, source))], source);

    private static CallExpression CallOf(Recipe schedule, string source) =>
        schedule.Rate as CallExpression
        ?? throw new ArgumentException(
            $"'{source}' must be calls of the framework's own schedules, but one was {schedule}.",
            source
        );
}
