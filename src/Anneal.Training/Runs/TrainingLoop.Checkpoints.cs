using Anneal.Training.Engine;

namespace Anneal.Training.Runs;

/// <content>How the state of a training is taken out, and put back.</content>
internal sealed partial class TrainingLoop
{
    private Checkpoint TakeCheckpoint() =>
        new(
            new()
            {
                Run = RunIdentity.Of(settings, data, engine.Network.Parameters),
                Epoch = epoch,
                Batch = batch,
                EpochSum = epochSum,
                Step = optimizer.Step,
                LearningRate = optimizer.LearningRate,
                Scheduler = optimizer.SaveSchedules(),
                Accumulated = accumulator?.Count ?? 0,
                Averaged = average?.Taken ?? 0,
                Divergence = divergence.State,
                DivergedAtStep = divergedAtStep,
                Elapsed = Elapsed,
                TrainingTime = trainingTime,
                TrainedExamples = trainedExamples,
                Reports = [.. reports],
            },
            [.. Arrays(engine.Network.Weights).Select(array => new CheckpointArray(array.Name, array.Values.ToArray()))]
        );

    /// <summary>Goes to where a checkpoint was taken.</summary>
    /// <exception cref="ArgumentException">It is of another training; the message says what differs.</exception>
    public void Restore(Checkpoint checkpoint)
    {
        var (state, weights) = (checkpoint.State, engine.Network.Weights);
        RunIdentity.RequireSame(state.Run, RunIdentity.Of(settings, data, weights.Parameters));
        var arrays = Arrays(weights).ToArray();
        var isSound =
            state.Epoch >= 0
            && state.Epoch <= settings.Epochs
            && state.Batch >= 0
            && state.Batch <= batchesPerEpoch
            && state.Accumulated >= 0
            && state.Accumulated < settings.GradientAccumulation
            && state.Averaged >= 0
            && !state.Reports.Contains(null!)
            && arrays
                .Select(array => (array.Name, array.Values.Count))
                .SequenceEqual(checkpoint.Arrays.Select(array => (array.Name, array.Numbers.Length)));
        if (!isSound)
            throw new ArgumentException(
                "The checkpoint must hold places and arrays of this training, but holds others; use one that this "
                    + "build saved.",
                nameof(checkpoint)
            );

        optimizer.Restore(state.Scheduler, state.Step, state.LearningRate);
        foreach (var ((_, values), saved) in arrays.Zip(checkpoint.Arrays))
            values.CopyFrom(saved.Numbers);
        (epoch, batch, epochSum, divergedAtStep) = (state.Epoch, state.Batch, state.EpochSum, state.DivergedAtStep);
        (elapsedBefore, trainingTime, trainedExamples) = (state.Elapsed, state.TrainingTime, state.TrainedExamples);
        if (accumulator is not null)
            accumulator.Count = state.Accumulated;
        if (average is not null)
            average.Taken = state.Averaged;
        divergence.State = state.Divergence;
        reports.AddRange(state.Reports);
    }

    /// <summary>All arrays of numbers that the training carries from one batch to the next.</summary>
    private IEnumerable<(string Name, ParameterVector Values)> Arrays(ParameterVector weights)
    {
        yield return ("weights", weights);
        foreach (var slot in optimizer.Slots)
            yield return ($"optimizer.{slot.Name}", slot.Values);
        if (accumulator is not null)
            yield return ("accumulated", accumulator.Mean);
        if (average is not null)
            yield return ("average", average.Values);
    }
}
