using Anneal.Interop.Configurations;

namespace Anneal.Cli.Schedules;

/// <summary>What a configuration says, for people.</summary>
internal static class ConfigurationText
{
    /// <summary>Which setting says it, and where.</summary>
    public static string Place(ConfiguredSchedule schedule) =>
        $"line {schedule.Line}: {schedule.Framework}, {schedule.Setting}";

    /// <summary>The rate and the run, each number with its source, and what was not understood.</summary>
    public static IEnumerable<string> Lines(ConfiguredSchedule schedule)
    {
        yield return $"rate: {schedule.Rate}";
        yield return $"run: {Run(schedule.Run)}";
        yield return $"advanced: {Advanced(schedule.Frequency)}";
        foreach (var replaced in schedule.Run.Replaced)
            yield return $"note: the file says {replaced}; the option wins";
        foreach (var remark in schedule.Remarks)
            yield return $"note: {remark}";
    }

    /// <summary>Why a schedule is not known, or its run is not, with the options that say what is missing.</summary>
    public static string Missing(ConfiguredSchedule schedule)
    {
        var why = schedule.Unknown ?? "the updates of the run are not known";
        if (schedule is { Unknown: not null, NeedsRun: false })
            return why;
        return schedule.Run.Epochs.Value is null
            ? $"{why}; say --steps, or --epochs and --steps-per-epoch"
            : $"{why}; say --steps-per-epoch, or --samples and --batch where the file has none";
    }

    private static string Run(ConfiguredRun run)
    {
        var parts =
            from part in new (RunNumber Number, string Unit)[]
            {
                (run.Epochs, "epochs"),
                (run.Steps, "updates"),
                (run.StepsPerEpoch, "updates in an epoch"),
                (run.BatchSize, "examples in a batch"),
                (run.GradientAccumulation, "batches in an update"),
                (run.Devices, "devices"),
            }
            where part.Number != RunNumber.Unknown
            select $"{part.Unit} {part.Number}";
        return string.Join(", ", parts.DefaultIfEmpty("not known"));
    }

    private static string Advanced(StepFrequency? frequency) =>
        frequency switch
        {
            StepFrequency.Update => "after every update",
            StepFrequency.Epoch => "after every epoch, which its lengths count",
            StepFrequency.Batch => "after every batch, which its lengths count",
            _ => "not known",
        };
}
