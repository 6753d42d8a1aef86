using System.Globalization;

namespace Anneal.Interop.Python.Schedules;

/// <summary>A run in words, with where its numbers come from.</summary>
internal static class RunText
{
    /// <param name="lengths">The lengths: epochs, and updates in an epoch.</param>
    /// <param name="frequency">When the schedule is advanced.</param>
    /// <param name="open">Numbers of the schedule that may be any.</param>
    public static string Of(IReadOnlyList<RunLength> lengths, StepFrequency frequency, IEnumerable<string> open)
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
        var whatever = string.Join(", ", open.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
        return $"{run}, stepped once {stepped}{(whatever.Length > 0 ? $", whatever {whatever} may be" : "")}";
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
