using System.Globalization;

namespace Anneal.Cli.Training.Runs;

/// <summary>From one checkpoint to the next.</summary>
internal static class CheckpointInterval
{
    private const string Epochs = "ep";

    /// <summary>Reads a length as <see cref="Length"/> and schedule texts write it.</summary>
    /// <exception cref="UsageException">The text is none.</exception>
    public static Length Parse(string text)
    {
        var inEpochs = text.EndsWith(Epochs, StringComparison.Ordinal);
        var number = inEpochs ? text[..^Epochs.Length] : text;
        const NumberStyles style = NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(number, style, CultureInfo.InvariantCulture, out var amount) || amount <= 0)
            throw new UsageException(
                $"'--checkpoint-every' must be epochs as in 1ep or updates as in 500, greater than 0, but was '{text}'."
            );
        try
        {
            return new Length(amount, inEpochs ? LengthUnit.Epochs : LengthUnit.Steps);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new UsageException($"'--checkpoint-every' must be a length: {error.Message}");
        }
    }

    /// <summary>The same in updates, rounded.</summary>
    /// <exception cref="UsageException">It is shorter than an update.</exception>
    public static long StepsIn(string length, RunPlan plan)
    {
        var steps = Math.Round(plan.StepsIn(Parse(length)));
        return steps >= 1
            ? (long)steps
            : throw new UsageException($"'--checkpoint-every' must be at least one update, but {length} is less.");
    }
}
