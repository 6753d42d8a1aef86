using System.Globalization;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A Composer time as it is written: <c>5ep</c>, <c>0.5dur</c>.</summary>
internal readonly record struct ComposerTime(double Value, ComposerUnit Unit)
{
    private static readonly (string Suffix, ComposerUnit Unit)[] Units =
    [
        ("ba", ComposerUnit.Batch),
        ("ep", ComposerUnit.Epoch),
        ("sp", ComposerUnit.Sample),
        ("tok", ComposerUnit.Token),
        ("dur", ComposerUnit.Duration),
    ];

    /// <summary>What is wrong with the times among the arguments; null where all can be read.</summary>
    public static string? Problem(CallArguments arguments)
    {
        foreach (var argument in arguments.Arguments)
        {
            var texts = argument.Value is ListArgument list ? list.Items : [argument.Value];
            if (
                texts
                    .OfType<TextArgument>()
                    .Select(text => Problem(argument.Name, text.Text))
                    .FirstOrDefault(problem => problem is not null) is
                { } problem
            )
                return problem;
        }
        return null;
    }

    /// <summary>Reads a time that <see cref="Problem(CallArguments)"/> has let pass.</summary>
    public static ComposerTime Parse(string text)
    {
        var (suffix, unit) = Units.First(known => text.EndsWith(known.Suffix, StringComparison.OrdinalIgnoreCase));
        return new(double.Parse(text.AsSpan(..^suffix.Length), NumberStyles.Float, CultureInfo.InvariantCulture), unit);
    }

    private static string? Problem(string name, string text)
    {
        var (suffix, unit) = Units.FirstOrDefault(known =>
            text.EndsWith(known.Suffix, StringComparison.OrdinalIgnoreCase)
        );
        if (suffix is null)
            return $"'{name}' must be a time in ba, ep, sp, tok or dur, such as '10ep', but was '{text}'; Composer's "
                + "schedulers know no wall clock time.";
        if (
            !double.TryParse(
                text.AsSpan(..^suffix.Length),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            ) || !double.IsFinite(value)
        )
            return $"'{name}' must be a number before its unit, such as '10ep', but was '{text}'.";
        return unit == ComposerUnit.Duration || value == Math.Floor(value)
            ? null
            : $"'{name}' must be a whole number of '{suffix}', but was '{text}'.";
    }
}
