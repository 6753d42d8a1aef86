using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Anneal.Cli.Options;

/// <summary>Options that take a number in a range, and say so when another comes.</summary>
internal static class NumberOption
{
    /// <summary>A whole number.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">Meaning, unit and default.</param>
    /// <param name="least">The least that is allowed.</param>
    public static Option<T?> Whole<T>(string name, string description, T least)
        where T : struct, IBinaryInteger<T> =>
        Create<T>(name, "N", description, $"a whole number that is at least {least}", number => number >= least);

    /// <summary>A finite number greater than 0.</summary>
    /// <inheritdoc cref="Whole"/>
    public static Option<double?> Positive(string name, string description) =>
        Create<double>(name, "R", description, "a finite number greater than 0", number =>
            double.IsFinite(number) && number > 0
        );

    /// <summary>A number from 0 to less than 1.</summary>
    /// <inheritdoc cref="Whole"/>
    public static Option<double?> Fraction(string name, string description) =>
        Number(name, description, "a number from 0 to less than 1", number => number is >= 0 and < 1);

    /// <summary>A finite number in a range.</summary>
    /// <inheritdoc cref="Whole"/>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">Meaning, unit and default.</param>
    /// <param name="rule">What must hold, in words.</param>
    /// <param name="holds">Whether it holds.</param>
    public static Option<double?> Number(string name, string description, string rule, Func<double, bool> holds) =>
        Create(name, "R", description, rule, holds);

    private static Option<T?> Create<T>(
        string name,
        string helpName,
        string description,
        string rule,
        Func<T, bool> holds
    )
        where T : struct, INumber<T> =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => Parse(result, name, rule, holds),
        };

    private static T? Parse<T>(ArgumentResult result, string name, string rule, Func<T, bool> holds)
        where T : struct, INumber<T>
    {
        var text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && holds(number))
            return number;
        result.AddError($"'{name}' must be {rule}, but was '{text}'.");
        return null;
    }
}
