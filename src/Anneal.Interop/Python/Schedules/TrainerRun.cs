using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Reading.Trainers;

namespace Anneal.Interop.Python.Schedules;

/// <summary>The run of a trainer that steps schedulers by itself.</summary>
internal static class TrainerRun
{
    /// <summary>The run; where it is not known, why.</summary>
    public static (LoopRun? Run, string? Unknown, SourceGap Gap) Of(
        TrainerRunEvent trainer,
        SchedulerValue scheduler,
        StepFrequency? said,
        bool isRestored
    )
    {
        if (trainer.Configured is { Interval: null })
            return (null, "its interval is not known from this file", SourceGap.Frequency);
        if (trainer.Configured?.Frequency is { } every && every.Number(Assumptions.None) != 1)
            return (null, "it is stepped less often than its interval says", default);
        var frequency = said
            ?? (trainer.ByEpoch || trainer.Callbacks.Contains(scheduler) ? StepFrequency.Epoch : StepFrequency.Update);
        Value[] batches = [trainer.Batches ?? BatchesOf(scheduler)];
        var isCallback = trainer.Callbacks.Contains(scheduler);
        var start = isCallback ? trainer.FirstEpoch : null;
        if (isRestored && !isCallback)
        {
            if (RestoredPosition.PassesBefore(trainer.FirstEpoch) is not { } passes)
                return (null, RestoredPosition.Unknown, default);
            var isOfEpochs = frequency == StepFrequency.Epoch;
            start = RestoredPosition.StepsBefore(passes, isOfEpochs ? [] : batches, trainer.Accumulation);
        }
        return (
            new(frequency, [trainer.Epochs ?? TrainerSettings.OpenEpochs], batches, trainer.Accumulation)
            {
                Start = start,
                Limits = trainer.MostUpdates is { } most ? [new(most, CountsUpdates: true)] : [],
            },
            null,
            default
        );
    }

    /// <summary>
    /// Whether a scheduler is begun again in each of several runs, which all are as long: a callback of Keras.
    /// </summary>
    public static bool AreAlike(IReadOnlyList<TrainerRunEvent> runs, SchedulerValue scheduler) =>
        runs.All(run => run.Callbacks.Contains(scheduler))
        && runs.Select(run => run.Epochs?.Number(Assumptions.None)).Distinct().ToArray() is [not null]
        && runs.All(run => run.FirstEpoch is null);

    // 'len(self.train_loader)' in the schedule's own length is that of the loader that the trainer goes over.
    private static Value BatchesOf(SchedulerValue scheduler)
    {
        var asked = Assumptions.None;
        SchedulerText.Of(scheduler, asked);
        return asked.Missing.OfType<string>().Where(name => Wording.IsLengthOfLoader(name)).ToArray() is [var only]
            ? new UnknownValue(only)
            : TrainerSettings.OpenBatches;
    }
}
