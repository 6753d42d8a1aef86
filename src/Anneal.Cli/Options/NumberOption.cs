using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Anneal.Cli.Options;

/// <summary>Options that take a number in a range, and say so when another comes.</summary>
internal static class NumberOption
{
    /// <summary>The greatest rate or factor that is taken; no training has one near it.</summary>
    public const double MostOfAny = 1_000_000;

    /// <summary>More threads than the largest machines run at a time.</summary>
    public const int MostThreads = 1_024;

    /// <summary>The greatest length of a run, where numbers are still exact.</summary>
    public const long MostOfRun = 1_000_000_000_000_000;

    /// <summary>A whole number.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">Meaning, unit and default.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed: more is a mistake of the keyboard, or more than a machine
    /// has.</param>
    public static Option<T?> Whole<T>(string name, string description, T least, T most)
        where T : struct, IBinaryInteger<T> =>
        Create<T>(name, "N", description, Rule("a whole number", $"from {least} to {most}"), number =>
            number >= least && number <= most
        );

    /// <summary>A number greater than 0.</summary>
    /// <inheritdoc cref="Whole"/>
    public static Option<double?> Positive(string name, string description, double most = MostOfAny) =>
        Create<double>(name, "R", description, Rule("a number", $"greater than 0 and at most {most}"), number =>
            number > 0 && number <= most
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

    private static string Rule(string what, FormattableString bounds) =>
        $"{what} {FormattableString.Invariant(bounds)}";

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
