using System.Globalization;

namespace Anneal;

public sealed partial record RunPlan
{
    private const int LongestText = 1000;

    /// <summary>Reads what <see cref="ToString"/> wrote: <c>steps_per_epoch=20 epochs=3 total_steps=60</c>.</summary>
    /// <remarks>
    /// What the line does not say is not read back: how the numbers came about, devices and gradient accumulation.
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
                _ => throw new FormatException(
                    "a run plan has steps_per_epoch, epochs, total_steps, samples_per_step and tokens_per_step, but "
                        + $"this has '{name}'."
                ),
            };
        }
        return plan;
    }

    private static long WholeNumber(string name, double value) =>
        value == Math.Floor(value) && value <= Length.Longest
            ? (long)value
            : throw new FormatException(
                FormattableString.Invariant(
                    $"'{name}' of a run plan must be a whole number, at most {Length.Longest}, but was {value}."
                )
            );
}
