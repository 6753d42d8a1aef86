using System.Globalization;

namespace Anneal;

/// <summary>Numbers as schedule text has them.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that reads back to the same number: <c>0.1</c>, <c>1e-5</c>, <c>1e16</c>.</summary>
    public static string Format(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0
            ? text
            : $"{text.AsSpan(0, exponent)}e{int.Parse(text.AsSpan(exponent + 1), CultureInfo.InvariantCulture)}";
    }

    /// <summary>
    /// The same, never without a point or an exponent, so that Python reads a <c>float</c>: <c>1.0</c>.
    /// </summary>
    public static string FormatFloat(double value)
    {
        var text = Format(value);
        return text.AsSpan().ContainsAny('.', 'e') ? text : text + ".0";
    }
}
