using System.Globalization;

namespace Anneal.Interop.Configurations.Settings;

/// <summary>A single value.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Text">As it is written, without quotes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Tag">Its YAML tag; null where it has none.</param>
internal sealed record ScalarSetting(int Line, string Text, ScalarKind Kind, string? Tag = null) : Setting(Line)
{
    private const int LongestNumber = 40;

    /// <inheritdoc/>
    /// <remarks>Quoted ones count too: the frameworks turn them into numbers themselves.</remarks>
    public override double? Number => Kind is ScalarKind.Number or ScalarKind.Text ? NumberOf(Text) : null;

    /// <inheritdoc/>
    public override string? Word => Kind == ScalarKind.Null ? null : Text;

    /// <inheritdoc/>
    public override bool IsNull => Kind == ScalarKind.Null;

    /// <summary>A number.</summary>
    public static ScalarSetting Of(int line, double value) =>
        new(line, value.ToString("R", CultureInfo.InvariantCulture), ScalarKind.Number);

    /// <summary>A value of a language in which what it is shows in how it is written.</summary>
    public static ScalarSetting Plain(int line, string text, string? tag = null) => new(line, text, KindOf(text), tag);

    private static ScalarKind KindOf(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" or "None" => ScalarKind.Null,
            "true" or "True" or "TRUE" or "yes" or "Yes" or "on" or "On" => ScalarKind.Boolean,
            "false" or "False" or "FALSE" or "no" or "No" or "off" or "Off" => ScalarKind.Boolean,
            _ => NumberOf(text) is null ? ScalarKind.Text : ScalarKind.Number,
        };

    private static double? NumberOf(string text)
    {
        if (text.Length is 0 or > LongestNumber || !(char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.'))
            return null;
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        return
            double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
            ? value
            : null;
    }
}
