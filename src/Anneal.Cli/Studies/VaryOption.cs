using System.CommandLine.Parsing;
using System.Globalization;
using Anneal.Training.Runs;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Studies;

/// <summary><c>--vary</c>: further values to try, as <c>momentum=0,0.9</c>.</summary>
internal static class VaryOption
{
    private const string Name = "--vary",
        Optimizer = "optimizer",
        Momentum = "momentum",
        WeightDecay = "weight-decay";

    public static Option<SearchDimension[]?> Create() =>
        new(Name)
        {
            Description =
                $"Further values to try: {Optimizer}=sgd,adamw, {Momentum}=0,0.9 or {WeightDecay}=0,1e-4, and any name "
                + "that a program takes. May be given several times.",
            HelpName = "NAME=LIST",
            CustomParser = Parse,
            AllowMultipleArgumentsPerToken = false,
        };

    /// <summary>The optimizer of a candidate.</summary>
    /// <param name="optimizer">What holds where the candidate says nothing.</param>
    /// <param name="values">What it says.</param>
    public static OptimizerSettings Apply(OptimizerSettings optimizer, ValueList<SearchedValue> values)
    {
        foreach (var (name, value) in values)
            optimizer = name switch
            {
                Optimizer => optimizer with { Kind = OptimizerSettings.ParseKind(value) },
                Momentum => optimizer with { Momentum = Number(value) },
                _ => optimizer with { WeightDecay = Number(value) },
            };
        return optimizer;
    }

    /// <summary>Refuses values that the built-in engine does not have.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public static void RequireOfEngine(ValueList<SearchDimension> dimensions)
    {
        foreach (var dimension in dimensions)
        {
            var isKnown = dimension.Name switch
            {
                Optimizer => dimension.Values.All(OptimizerSettings.Names.Contains),
                Momentum => dimension.Values.All(value => TryNumber(value) is >= 0 and < 1),
                WeightDecay => dimension.Values.All(value => TryNumber(value) is >= 0 and <= 1_000_000),
                _ => false,
            };
            if (!isKnown)
                throw new UsageException(
                    $"'{Name}' must be {Optimizer}, {Momentum} or {WeightDecay} with values that the engine has, as in "
                        + $"{Momentum}=0,0.9, but was '{dimension.Name}={string.Join(',', dimension.Values)}'."
                );
        }
    }

    private static SearchDimension[]? Parse(ArgumentResult result)
    {
        var dimensions = new List<SearchDimension>();
        foreach (var token in result.Tokens)
        {
            var (name, values) = token.Value.Split('=', 2) is [var left, var right]
                ? (left, right.Split(','))
                : (token.Value, []);
            if (values.Length == 0 || name.Length == 0 || values.Distinct().Count() < values.Length)
            {
                result.AddError(
                    $"'{Name}' must be a name with different values, as in {Momentum}=0,0.9, but was '{token.Value}'."
                );
                return null;
            }
            dimensions.Add(new(name, [.. values]));
        }
        return [.. dimensions];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double? TryNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
