using System.Globalization;

namespace Anneal.Interop.Python.Schedules;

/// <summary>A run in words, with where its numbers come from.</summary>
internal static class RunText
{
    /// <summary>The words.</summary>
    /// <param name="lengths">The epochs, and the updates of each.</param>
    /// <param name="frequency">When the schedule is advanced.</param>
    /// <param name="open">The numbers of the schedule that are not known.</param>
    /// <param name="most">The batches after which it ends at the latest; null where nothing says so.</param>
    /// <param name="mayBreak">Whether something that is not understood may end it before.</param>
    public static string Of(
        IReadOnlyList<RunLength> lengths,
        StepFrequency frequency,
        IReadOnlyList<string> open,
        double? most = null,
        bool mayBreak = false
    )
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
        var end =
            most is { } batches && updates.Count is null
                ? string.Create(CultureInfo.InvariantCulture, $", {batches:#,0.##} batches in all at most")
                : "";
        if (mayBreak)
            end += ", if no break ends it before";
        return $"{run}{end}, stepped once {stepped}{whatever}";
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
