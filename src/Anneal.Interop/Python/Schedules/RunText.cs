using System.Globalization;

namespace Anneal.Interop.Python.Schedules;

/// <summary>A run in words, with where its numbers come from.</summary>
internal static class RunText
{
    /// <summary>The words.</summary>
    /// <param name="lengths">The epochs, and the updates of each.</param>
    /// <param name="frequency">When the schedule is advanced.</param>
    /// <param name="open">The numbers of the schedule that are not known.</param>
    public static string Of(IReadOnlyList<RunLength> lengths, StepFrequency frequency, IReadOnlyList<string> open)
    {
        var (epochs, updates) = (lengths[0], lengths[1]);
        var stepped = frequency switch
        {
            StepFrequency.Epoch => "an epoch",
            StepFrequency.Batch => "a batch",
            _ => "an update",
        };
        var run = epochs is { Count: 1, Source: LengthSource.Literal }
            ? $"{Of(updates)} updates"
            : $"{Of(epochs)} epochs of {Of(updates)} updates";
        var whatever = open.Count switch
        {
            0 => "",
            1 => $", whatever '{open[0]}' is",
            _ => $", whatever {string.Join(", ", open.Select(name => $"'{name}'"))} are",
        };
        return $"{run}, stepped once {stepped}{whatever}";
    }

    private static string Of(RunLength length)
    {
        if (length.Count is not { } count)
            return "any number of";
        var number = count.ToString("#,0.##", CultureInfo.InvariantCulture);
        return length.Source switch
        {
            LengthSource.Default => $"{number} (by default: {string.Join(", ", length.Of)})",
            LengthSource.Caller => $"{number} (as said)",
            _ => number,
        };
    }
}
