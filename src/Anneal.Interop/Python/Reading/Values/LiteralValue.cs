using System.Globalization;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// A number, a string, <c>True</c>, <c>None</c> or a function without a name, as schedule text writes it.
/// </summary>
internal sealed class LiteralValue(string text, double? number = null) : Value
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Whether it stands for nothing.</summary>
    public bool IsNone => text == "None";

    public static LiteralValue Of(double number) => new(number.ToString("R", CultureInfo.InvariantCulture), number);

    public static LiteralValue OfString(string content) => new($"'{content}'");

    /// <inheritdoc/>
    public override double? Number(Assumptions assumptions) => number;
}
