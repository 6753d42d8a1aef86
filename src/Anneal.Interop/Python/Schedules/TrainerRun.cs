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

    /// <summary>
    /// Runs of one optimizer after the other as one; null where they are not known to be that, or how long they are.
    /// </summary>
    public static TrainerRunEvent? Together(IReadOnlyList<TrainerRunEvent> runs)
    {
        var first = runs[0];
        if (
            first.Optimizer is null
            || !runs.All(run =>
                run.Optimizer == first.Optimizer
                && run is { ByEpoch: false, Callbacks.Count: 0, Context: { Conditions.Count: 0, Loops.Count: 0 } }
                && UpdatesOf(run) is not null
            )
        )
            return null;
        return first with { Epochs = LiteralValue.Of(1), Batches = LiteralValue.Of(runs.Sum(UpdatesOf) ?? 0) };
    }

    private static double? UpdatesOf(TrainerRunEvent run) =>
        run.Epochs?.Number(Assumptions.None) * run.Batches?.Number(Assumptions.None);

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
