using Anneal.Language.Arguments;
using Anneal.Language.Definitions;
using Anneal.Language.Expressions;

namespace Anneal.Dialects;

/// <summary>Makes the recipe of a framework's schedule out of the arguments of a C# call.</summary>
internal static class FrameworkRecipe
{
    /// <param name="definition">What is called.</param>
    /// <param name="arguments">The arguments, each once, in any order.</param>
    /// <exception cref="ArgumentException">The arguments break a rule of the definition.</exception>
    public static Recipe Of(CurveDefinition definition, params ReadOnlySpan<GivenArgument> arguments)
    {
        var values = new ArgumentValue?[definition.Parameters.Count];
        foreach (var argument in arguments)
            values[definition.IndexOf(argument.Parameter.Name)] = argument.Value;
        var given = definition
            .Parameters.Zip(values)
            .Where(pair => pair.Second is not null)
            .Select(pair => new NamedArgument(pair.First.Name, pair.Second!));
        var call = new CallExpression(definition, [.. given]);
        if (definition.Check(call) is not { } violation)
            return new Recipe(call);
        foreach (var argument in arguments)
            if (argument.Parameter.Name == violation.Parameter?.Name)
                throw new ArgumentException(violation.Problem, argument.Source);
        throw new ArgumentException(violation.Problem);
    }
}
