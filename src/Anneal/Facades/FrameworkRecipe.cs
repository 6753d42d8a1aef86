using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Makes the recipe of a framework's schedule out of the arguments of a C# call.</summary>
internal static class FrameworkRecipe
{
    /// <param name="definition">What is called.</param>
    /// <param name="arguments">What is given for its parameters, in their order but without the optimizer; null leaves
    /// one out, and so does the end of the list.</param>
    /// <exception cref="ArgumentException">The arguments break a rule of the definition.</exception>
    public static Recipe Of(CurveDefinition definition, params ReadOnlySpan<object?> arguments)
    {
        var given = new List<NamedArgument>();
        var next = 0;
        foreach (var parameter in definition.Parameters)
        {
            if (next == arguments.Length)
                break;
            if (parameter.Kind != Kinds.Optimizer && arguments[next++] is { } value)
                given.Add(new(parameter.Name, ArgumentOf(parameter, value)));
        }
        var call = new CallExpression(definition, [.. given]);
        if (definition.Check(call) is { } violation)
            throw new ArgumentException(violation.Problem, violation.Parameter is { } wrong ? NameOf(wrong) : null);
        return new Recipe(call);
    }

    private static ArgumentValue ArgumentOf(Parameter parameter, object value) =>
        parameter.Kind.Take(Plain(value, parameter))
        ?? throw new ArgumentException(
            FormattableString.Invariant($"'{NameOf(parameter)}' must be {parameter.Kind.Expected}, but was {value}."),
            NameOf(parameter)
        );

    // What the language knows of a value of the C# methods.
    private static object Plain(object value, Parameter parameter) =>
        value switch
        {
            Recipe recipe => recipe.Rate,
            IEnumerable<Recipe> recipes => recipes.Select(recipe => recipe.Rate),
            IReadOnlyDictionary<long, double> pairs => pairs.Select(pair => ((object)pair.Key, (object)pair.Value)),
            IReadOnlyDictionary<string, double> pairs => pairs.Select(pair => ((object)pair.Key, (object)pair.Value)),
            // One value alone is for all groups.
            ValueList<double> { Count: 1 } one when parameter is Parameter<PerGroup<ScheduleValue>> => one[0],
            _ => value,
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
