using System.Globalization;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// A number, a string, <c>True</c>, <c>None</c> or a function without a name, as schedule text writes it.
/// </summary>
internal sealed class LiteralValue(string text, double? number = null) : Value
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>What stands in its quotes; null where it is no string.</summary>
    public string? Content => text is ['\'', .., '\''] ? text[1..^1] : null;

    /// <summary>The number that stands in its quotes; null where none does.</summary>
    public double? NumberInQuotes =>
        double.TryParse(Content, NumberStyles.Float, CultureInfo.InvariantCulture, out var written) ? written : null;

    /// <summary>Whether it stands for nothing.</summary>
    public bool IsNone => text == "None";

    public static LiteralValue Of(double number) => new(number.ToString("R", CultureInfo.InvariantCulture), number);

    public static LiteralValue OfString(string content) => new($"'{content}'");

    /// <inheritdoc/>
    protected override double? Reckon(Assumptions assumptions) => number;
}
