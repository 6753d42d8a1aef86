using System.Globalization;
using System.Runtime.CompilerServices;

namespace Anneal.Interop;

/// <summary>A text with values in it, written alike whatever the culture of the user.</summary>
[InterpolatedStringHandler]
internal ref struct InvariantText(int literals, int values)
{
    private DefaultInterpolatedStringHandler text = new(literals, values, CultureInfo.InvariantCulture);

    public void AppendLiteral(string literal) => text.AppendLiteral(literal);

    public void AppendFormatted<T>(T value, string? format = null) => text.AppendFormatted(value, format);

    public string Take() => text.ToStringAndClear();
}
