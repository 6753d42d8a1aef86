using System.Text;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// Writes the text of a framework's call, so that what C# code makes passes the very checks that a text does.
/// </summary>
internal sealed class FrameworkCall(string name)
{
    private readonly StringBuilder text = new(name + "(");
    private bool first = true;

    /// <summary>Adds an argument; one that is null is left at the framework's default.</summary>
    public FrameworkCall With(string parameter, double? value) =>
        value is { } number ? Add(parameter, Number(number)) : this;

    /// <summary>Adds a number that Python must hold as a <c>float</c>.</summary>
    public FrameworkCall WithFloat(string parameter, double value) =>
        Add(parameter, NumberText.FormatFloat(Finite(value)));

    /// <inheritdoc cref="With(string, double?)"/>
    public FrameworkCall With(string parameter, bool? value) =>
        value is { } flag ? Add(parameter, flag ? "True" : "False") : this;

    /// <inheritdoc cref="With(string, double?)"/>
    public FrameworkCall With(string parameter, string? value) => value is null ? this : Add(parameter, $"'{value}'");

    /// <inheritdoc cref="With(string, double?)"/>
    public FrameworkCall With(string parameter, IEnumerable<double>? values) =>
        values is null ? this : Add(parameter, $"[{string.Join(", ", values.Select(Number))}]");

    /// <inheritdoc cref="With(string, double?)"/>
    public FrameworkCall With(string parameter, IEnumerable<string>? values) =>
        values is null ? this : Add(parameter, $"[{string.Join(", ", values.Select(value => $"'{value}'"))}]");

    /// <inheritdoc cref="With(string, double?)"/>
    public FrameworkCall With(string parameter, IReadOnlyDictionary<long, double>? values) =>
        values is null
            ? this
            : Add(
                parameter,
                $"{{{string.Join(", ", values.Select(entry => $"{Number(entry.Key)}: {Number(entry.Value)}"))}}}"
            );

    /// <summary>Adds a list of dictionaries of arguments.</summary>
    public FrameworkCall With(string parameter, IEnumerable<IReadOnlyDictionary<string, double>> keywords) =>
        Add(
            parameter,
            $"[{string.Join(", ", keywords.Select(arguments => $"{{{string.Join(", ", arguments.Select(entry => $"'{entry.Key}': {Number(entry.Value)}"))}}}"))}]"
        );

    /// <summary>Adds a dictionary of arguments.</summary>
    public FrameworkCall WithKeywords(string parameter, IReadOnlyDictionary<string, double>? arguments) =>
        arguments is null
            ? this
            : Add(
                parameter,
                $"{{{string.Join(", ", arguments.Select(entry => $"'{entry.Key}': {Number(entry.Value)}"))}}}"
            );

    /// <summary>Adds a value for all parameter groups, or a list with one for each.</summary>
    public FrameworkCall WithGroups(string parameter, ValueList<double>? values) =>
        values?.Count == 1 ? With(parameter, values[0]) : With(parameter, values);

    /// <summary>Adds functions of one variable: one formula stands alone, several in a list.</summary>
    public FrameworkCall WithFunctions(string parameter, string variable, params IReadOnlyList<string> formulas) =>
        Add(
            parameter,
            formulas.Count == 1
                ? $"lambda {variable}: {formulas[0]}"
                : $"[{string.Join(", ", formulas.Select(formula => $"lambda {variable}: {formula}"))}]"
        );

    /// <summary>Adds pairs of a step and a value.</summary>
    public FrameworkCall WithPairs(string parameter, IEnumerable<(long Step, double Value)> pairs) =>
        Add(parameter, $"[{string.Join(", ", pairs.Select(pair => $"[{Number(pair.Step)}, {Number(pair.Value)}]"))}]");

    /// <summary>Adds a schedule.</summary>
    public FrameworkCall With(string parameter, Recipe schedule) => Add(parameter, schedule.Rate.ToString());

    /// <summary>Adds schedules of the same framework.</summary>
    public FrameworkCall With(string parameter, IEnumerable<Recipe> schedules) =>
        Add(parameter, $"[{string.Join(", ", schedules.Select(schedule => schedule.Rate))}]");

    /// <summary>The recipe.</summary>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public Recipe ToRecipe()
    {
        try
        {
            return Recipe.Parse(text + ")");
        }
        catch (ScheduleTextException wrong)
        {
            throw new ArgumentException(wrong.Problem, wrong);
        }
    }

    private static string Number(double value) => NumberText.Format(Finite(value));

    private static double Finite(double value) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentException(
                FormattableString.Invariant($"arguments must be finite numbers, but one was {value}."),
                nameof(value)
            );

    private FrameworkCall Add(string parameter, string value)
    {
        text.Append(first ? "" : ", ").Append(parameter).Append('=').Append(value);
        first = false;
        return this;
    }
}
