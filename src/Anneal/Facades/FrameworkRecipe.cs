using System.Collections;
using System.Globalization;
using Anneal.Formulas;
using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>Makes the recipe of a framework's schedule out of the arguments of a C# call.</summary>
internal static class FrameworkRecipe
{
    // Up to here every whole number is exact in a text.
    private const long Longest = (long)Length.Longest;

    /// <param name="definition">What is called.</param>
    /// <param name="arguments">What is given for its parameters, in their order but without the optimizer; null leaves
    /// one out, and so does the end of the list.</param>
    /// <exception cref="ArgumentException">An argument that must be given is null, or the arguments break a rule of the
    /// definition; named as the C# methods name their parameters.</exception>
    public static Recipe Of(CurveDefinition definition, params ReadOnlySpan<object?> arguments)
    {
        var given = new List<NamedArgument>();
        var next = 0;
        foreach (var parameter in definition.Parameters.Where(parameter => parameter.Kind != Kinds.Optimizer))
            if ((next < arguments.Length ? arguments[next++] : null) is { } value)
                given.Add(new(parameter.Name, ArgumentOf(parameter, value)));
            else if (parameter.IsRequired)
                throw new ArgumentNullException(NameOf(parameter));
        var call = new CallExpression(definition, [.. given]);
        if (definition.Check(call) is { } violation)
            throw new ArgumentException(violation.Problem, violation.Parameter is { } wrong ? NameOf(wrong) : null);
        return new Recipe(call);
    }

    /// <summary>A function of the epoch, from its text.</summary>
    /// <param name="function">Arithmetic in <c>epoch</c>.</param>
    /// <param name="parameter">The parameter that it was given for.</param>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public static Formula Function(string function, string parameter)
    {
        ArgumentNullException.ThrowIfNull(function, parameter);
        try
        {
            return new FormulaReader(
                new TextErrors(function),
                KnownCurves.All.FunctionModules,
                static _ => null,
                new Allowance()
            ).Formula(SyntaxParser.ParseFormula(function), "epoch", allowBase: false);
        }
        catch (ScheduleTextException wrong)
        {
            throw new ArgumentException(wrong.Problem, parameter, wrong);
        }
    }

    private static ArgumentValue ArgumentOf(Parameter parameter, object value) =>
        parameter.Kind.Take(Plain(parameter, value)) ?? throw Rejected(parameter, parameter.Kind.Expected, value);

    // What the language knows of a value of the C# methods.
    private static object Plain(Parameter parameter, object? value) =>
        value switch
        {
            null => throw new ArgumentException($"'{NameOf(parameter)}' must have no null in it.", NameOf(parameter)),
            Recipe { Feedback.Count: 0, Companions.Count: 0 } recipe => recipe.Rate,
            Recipe => throw Rejected(parameter, "a schedule alone, without feedback and 'with'", value),
            SgdrCycle cycle => cycle.ToRecipe().Rate,
            MegatronGroup group => group.Given,
            (long milestone, double number) => new[] { Plain(parameter, milestone), number },
            (long length, Recipe schedule) => new[] { Plain(parameter, length), Plain(parameter, schedule) },
            > Longest or < -Longest => throw Rejected(parameter, $"at most {NumberText.Format(Longest)}", value),
            IReadOnlyDictionary<long, double> pairs => pairs.Select(pair =>
                (Plain(parameter, pair.Key), (object)pair.Value)
            ),
            IReadOnlyDictionary<string, double> pairs => pairs.Select(pair => ((object)pair.Key, (object)pair.Value)),
            // One value alone is for all groups.
            ValueList<double> { Count: 1 } one when parameter is Parameter<PerGroup<ScheduleValue>> => one[0],
            string => value,
            IEnumerable items => items.Cast<object?>().Select(item => Plain(parameter, item)).ToArray(),
            _ => value,
        };

    private static ArgumentException Rejected(Parameter parameter, string rule, object value) =>
        new($"'{NameOf(parameter)}' must be {rule}, but was {Said(value)}.", NameOf(parameter));

    private static string Said(object? value) =>
        value switch
        {
            string text => $"'{text}'",
            IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Said))}]",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
        };

    // The C# methods call their parameters as Python does, in C#'s spelling: 'step_size' is 'stepSize'.
    private static string NameOf(Parameter parameter)
    {
        var words = parameter.Name.Split('_');
        return string.Concat(
            words
                .Skip(1)
                .Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..]}")
                .Prepend($"{char.ToLowerInvariant(words[0][0])}{words[0][1..]}")
        );
    }
}
