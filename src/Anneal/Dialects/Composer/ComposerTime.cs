using System.Globalization;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A Composer time as it is written: <c>5ep</c>, <c>0.5dur</c>.</summary>
internal readonly record struct ComposerTime
{
    private static readonly (string Suffix, ComposerUnit Unit)[] Units =
    [
        ("ba", ComposerUnit.Batch),
        ("ep", ComposerUnit.Epoch),
        ("sp", ComposerUnit.Sample),
        ("tok", ComposerUnit.Token),
        ("dur", ComposerUnit.Duration),
    ];

    private readonly string? suffix;

    public ComposerTime(string text)
    {
        Text = text;
        (suffix, Unit) = Units.FirstOrDefault(known => text.EndsWith(known.Suffix, StringComparison.OrdinalIgnoreCase));
        var number = text.AsSpan(..^(suffix?.Length ?? 0));
        Value = double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : double.NaN;
    }

    public static ParameterKind<ComposerTime> Kind { get; } =
        Kinds.Text.As<ComposerTime>(text => new(Kinds.Text.ValueOf(text)), time => Kinds.Text.Write(time.Text));

    public string Text { get; }

    public double Value { get; }

    public ComposerUnit Unit { get; }

    /// <summary>What it must be, and what it is instead; null where it can be read.</summary>
    public string? Problem
    {
        get
        {
            if (suffix is null)
                return $"a time in ba, ep, sp, tok or dur, such as '10ep', but was '{Text}'; Composer's schedulers "
                    + "know no wall clock time.";
            if (!double.IsFinite(Value))
                return $"a number before its unit, such as '10ep', but was '{Text}'.";
            return Unit == ComposerUnit.Duration || Value == Math.Floor(Value)
                ? null
                : $"a whole number of '{suffix}', but was '{Text}'.";
        }
    }
}
