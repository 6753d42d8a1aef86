using System.Collections.Concurrent;
using Anneal.Cli.Training;
using Anneal.Training.Checkpoints;
using Anneal.Training.Runs;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies;

/// <summary>Trials on the built-in engine, each on one thread.</summary>
/// <param name="setup">What is trained.</param>
/// <param name="metric">What is chosen by.</param>
/// <param name="rule">What a rung trains.</param>
internal sealed class EngineTrial(TrainingSetup setup, Func<TrainingReport, double?> metric, RungRule rule) : ITrial
{
    private readonly ConcurrentDictionary<(int, ulong), Checkpoint> paused = [];

    public void Run(TrialContext context)
    {
        var run = new TrainingRun(
            setup.Settings with
            {
                Recipe = context.Candidate.Recipe,
                BaseLearningRate = context.Candidate.Rate,
                Optimizer = VaryOption.Apply(setup.Settings.Optimizer, context.Candidate.Values),
                Seed = context.Seed,
                Epochs = (int)Math.Round(context.Plan.Epochs!.Value),
            },
            setup.Data
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var pause = new PauseObserver(context, stop.Cancel);
        run.Reported += (_, report) =>
        {
            if (report.EndsEpoch && metric(report) is { } value && !context.Report(report.Step, value))
                stop.Cancel();
        };
        try
        {
            var result = run.Execute(
                observer: pause,
                resumeFrom: context.StepsBefore > 0 ? Paused(context, run) : null,
                cancellationToken: stop.Token
            );
            if (result.DivergedAtStep is { } step)
                context.Report(step, double.NaN);
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested) { }
        if (pause.Checkpoint is { } checkpoint)
            Keep(context, checkpoint);
    }

    private void Keep(TrialContext context, Checkpoint checkpoint)
    {
        if (context.Folder is { } folder)
            new CheckpointStore(folder).Save(checkpoint);
        else
            paused[(context.Candidate.Number, context.Seed)] = checkpoint;
    }

    private Checkpoint Paused(TrialContext context, TrainingRun run)
    {
        var checkpoint = context.Folder is { } folder
            ? new CheckpointStore(folder).ReadLast()
            : paused.GetValueOrDefault((context.Candidate.Number, context.Seed));
        if (checkpoint?.Step != context.StepsBefore)
            throw new IOException(
                $"there is no checkpoint after {context.StepsBefore} updates of candidate {context.Candidate.Number}."
            );
        // Where rungs begin anew, it was left by a training that had the same rates so far, and others later.
        return rule == RungRule.Stretch ? checkpoint.Branch(run) : checkpoint;
    }

    /// <summary>Pauses a training where its part of the run ends, which is the end of an epoch.</summary>
    private sealed class PauseObserver(TrialContext context, Action pause) : IRunObserver
    {
        public Checkpoint? Checkpoint { get; private set; }

        public void OnMoment(Moment moment)
        {
            if (moment.Kind is not (MomentKind.Epoch or MomentKind.End) || moment.Step < context.Steps)
                return;
            if (context.KeepsCheckpoint)
                Checkpoint ??= moment.TakeCheckpoint();
            if (moment.Kind == MomentKind.Epoch)
                pause();
        }
    }
}
