using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

/// <summary>A parameter is said once: C# methods, texts and bound curves have the same names and defaults.</summary>
public sealed class ParameterTests
{
    private static readonly BindingContext Run = new(RunPlan.FromEpochs(20, 50), 0.1) { MomentumName = "momentum" };

    public static TheoryData<string> Methods =>
        [.. All().Select(pair => $"{pair.Method.DeclaringType!.Name}.{pair.Method.Name}")];

    public static TheoryData<string> Definitions =>
        [.. KnownCurves.All.Definitions.Select(definition => definition.FullName)];

    [Theory, MemberData(nameof(Methods))]
    public void A_C_sharp_method_has_the_names_and_defaults_of_its_definition(string name)
    {
        var (method, definition) = All()
            .Single(pair => $"{pair.Method.DeclaringType!.Name}.{pair.Method.Name}" == name);
        foreach (var parameter in method.GetParameters())
        {
            var own = definition.Parameters.SingleOrDefault(each => Camel(each.Name) == parameter.Name);
            Assert.True(own is not null, $"'{parameter.Name}' is no parameter of {definition.Signature}");
            // Null leaves an argument out, and so says no default again.
            if (parameter is { HasDefaultValue: true, DefaultValue: null })
                Assert.False(own.IsRequired);
            else if (parameter.HasDefaultValue)
                Assert.Equal(own.DefaultArgument?.ToString(), TextOf(parameter.DefaultValue));
            else if (!parameter.IsDefined(typeof(ParamCollectionAttribute)))
                Assert.True(
                    own.IsRequired || own.Default is null or "None",
                    $"'{parameter.Name}' must be given in C#, but not in texts"
                );
        }
    }

    [Theory, MemberData(nameof(Definitions))]
    public void What_is_left_out_is_the_default_that_the_definition_says(string name)
    {
        var definition = KnownCurves.All.Find(name).First(each => each.FullName == name);
        var example = Recipe.Parse(definition.Example);
        if (example.Rate is not CallExpression call || call.Definition != definition)
            return;
        var values = ValuesOf(example);
        foreach (var parameter in definition.Parameters)
        {
            if (parameter.DefaultArgument is not { } byDefault || call.ArgumentOf(parameter.Name) is not null)
                continue;
            var said = call.With(parameter.Name, byDefault);
            if (definition.Check(said) is null)
                Assert.Equal(values, ValuesOf(new Recipe(said)));
        }
    }

    [Fact]
    public void Most_definitions_are_looked_at()
    {
        Assert.True(All().Count() > 100);
        Assert.True(
            KnownCurves.All.Definitions.Count(definition =>
                Recipe.Parse(definition.Example).Rate is CallExpression call && call.Definition == definition
            ) > 140
        );
    }

    private static double[] ValuesOf(Recipe recipe)
    {
        var values = new double[200];
        recipe.Bind(Run).Rate.Fill(0, values);
        return values;
    }

    private static IEnumerable<(MethodInfo Method, CurveDefinition Definition)> All() =>
        from type in typeof(Torch).Assembly.GetExportedTypes()
        where type.Namespace == typeof(Torch).Namespace
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.ReturnType == typeof(Recipe)
        let framework = type.Name.ToLowerInvariant()
        let definition = KnownCurves.All.Definitions.SingleOrDefault(each =>
            each.Framework == framework && Pascal(each.Name) == method.Name
        )
        where definition is not null
        select (method, definition);

    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Camel(string name)
    {
        var pascal = Pascal(name);
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    private static string? TextOf(object? value) =>
        value switch
        {
            null => null,
            double number => NumberText.Format(number),
            bool flag => flag ? "True" : "False",
            string text => $"'{text}'",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
