using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Anneal;

public sealed partial record RunPlan
{
    private const int LongestText = 1000;

    /// <summary>Reads a line of names and numbers: <c>steps_per_epoch=20 epochs=3 total_steps=60</c>.</summary>
    /// <remarks>
    /// The names are <c>steps_per_epoch</c>, <c>epochs</c>, <c>total_steps</c>, <c>samples_per_step</c>,
    /// <c>tokens_per_step</c>, <c>gradient_accumulation</c>, <c>devices</c> and <c>skipped_share</c>; total steps left
    /// out are the product of the first two. How the numbers came about is not read back.
    /// </remarks>
    /// <param name="text">The line.</param>
    /// <exception cref="FormatException">It is no such line; the message says what is wrong.</exception>
    public static RunPlan Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
            throw new FormatException($"a run plan has at most {LongestText} characters, but this has {text.Length}.");
        var plan = new RunPlan();
        var read = new HashSet<string>();
        foreach (var part in text.Split(' '))
        {
            var (name, number) = part.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals
                ? (part[..equals], part[(equals + 1)..])
                : (part, "");
            if (
                !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                || !(value > 0 && double.IsFinite(value))
            )
                throw new FormatException(
                    "a run plan is a line of names and numbers greater than 0, such as total_steps=60, but this has "
                        + $"'{part}'."
                );
            if (!read.Add(name))
                throw new FormatException($"a run plan says each number once, but this says '{name}' twice.");
            plan = name switch
            {
                "steps_per_epoch" => plan with { StepsPerEpoch = WholeNumber(name, value) },
                "epochs" => plan with { Epochs = value },
                "total_steps" => plan with { TotalSteps = WholeNumber(name, value) },
                "samples_per_step" => plan with { SamplesPerStep = value },
                "tokens_per_step" => plan with { TokensPerStep = value },
                "gradient_accumulation" => plan with { GradientAccumulation = WholeNumber(name, value) },
                "devices" => plan with { Devices = WholeNumber(name, value) },
                "skipped_share" when value < 1 => plan with { SkippedShare = value },
                "skipped_share" => throw new FormatException(
                    FormattableString.Invariant($"'skipped_share' of a run plan must be less than 1, but was {value}.")
                ),
                _ => throw new FormatException(
                    "a run plan has steps_per_epoch, epochs, total_steps, samples_per_step, tokens_per_step, "
                        + $"gradient_accumulation, devices and skipped_share, but this has '{name}'."
                ),
            };
        }
        return plan.TotalSteps is null && plan.Epochs * plan.StepsPerEpoch is { } steps
            ? plan with
            {
                TotalSteps = WholeNumber("total_steps", Math.Max(1, Period.Round(steps))),
            }
            : plan;
    }

    /// <inheritdoc/>
    static RunPlan IParsable<RunPlan>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads such a line, if it is one.</summary>
    /// <param name="text">The line.</param>
    /// <param name="result">The plan.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out RunPlan result) =>
        Attempt.Read(text, Parse, out result);

    /// <inheritdoc/>
    static bool IParsable<RunPlan>.TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out RunPlan result
    ) => TryParse(s, out result);

    /// <summary>How long the run is, in one line. What <see cref="Parse"/> reads.</summary>
    public override string ToString() => Line(isWhole: false);

    /// <summary>The plan in one line.</summary>
    /// <param name="format"><c>R</c>: with gradient accumulation, devices and skipped share, so that an equal plan is
    /// read back; otherwise: as <see cref="ToString()"/>.</param>
    /// <param name="formatProvider">Plays no part.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Line(isWhole: format == "R");

    /// <inheritdoc/>
    public bool Equals(RunPlan? other) => other is not null && Line(isWhole: true) == other.Line(isWhole: true);

    /// <inheritdoc/>
    public override int GetHashCode() => Line(isWhole: true).GetHashCode(StringComparison.Ordinal);

    private string Line(bool isWhole) =>
        string.Join(
            ' ',
            new (string Name, double? Value)[]
            {
                ("steps_per_epoch", StepsPerEpoch),
                ("epochs", Epochs),
                ("total_steps", TotalSteps),
                ("samples_per_step", SamplesPerStep),
                ("tokens_per_step", TokensPerStep),
                ("gradient_accumulation", isWhole && GradientAccumulation > 1 ? GradientAccumulation : null),
                ("devices", isWhole && Devices > 1 ? Devices : null),
                ("skipped_share", isWhole && SkippedShare > 0 ? SkippedShare : null),
            }
                .Where(part => part.Value is not null)
                .Select(part => $"{part.Name}={NumberText.Format(part.Value!.Value)}")
        );

    private static long WholeNumber(string name, double value) =>
        value == Math.Floor(value) && value <= Length.Longest
            ? (long)value
            : throw new FormatException(
                FormattableString.Invariant(
                    $"'{name}' of a run plan must be a whole number, at most {Length.Longest}, but was {value}."
                )
            );
}
