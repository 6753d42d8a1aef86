using Anneal.Cli.Training.Runs;
using Anneal.Training.Data;
using Anneal.Training.Runs;
using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Training.RangeTests;

/// <summary>Where a range test on the built-in engine starts, and how one seed of it is trained.</summary>
/// <remarks>Every seed trains a network of its own: nothing that was there before is changed.</remarks>
internal sealed class RangeTraining
{
    public const string DefaultSchedule = "constant(base)";

    private readonly DataSplit data;
    private readonly int threads;
    private readonly Checkpoint? start;

    private RangeTraining(TrainingSetup setup, Checkpoint? start)
    {
        // Nothing is chosen by these sets here, so they are not evaluated either.
        data = new(setup.Data.Train, validation: null, test: null);
        (Settings, threads, this.start) = (setup.Settings with { Average = null }, setup.Threads, start);
    }

    /// <summary>What is trained.</summary>
    public TrainingSettings Settings { get; }

    /// <summary>A test from the first weights on.</summary>
    public static RangeTraining AtBeginning(
        TrainingChoices choices,
        int threads,
        CancellationToken cancellationToken
    ) => new(choices.Open(threads, cancellationToken), null);

    /// <summary>A test of what trainings share, from the first weights on.</summary>
    public static RangeTraining Of(TrainingSetup setup) => new(setup, null);

    /// <summary>A test from the last checkpoint of a training on.</summary>
    /// <exception cref="UsageException">The folder holds no training, or none that has a checkpoint.</exception>
    public static RangeTraining AtCheckpoint(string path, int threads, CancellationToken cancellationToken)
    {
        var (document, last) = RunFolder.Read(path);
        if (last is null)
            throw new UsageException($"'{path}' has no checkpoint yet to start from; let it train for an epoch.");
        var setup = document.Training.Open(threads, cancellationToken);
        return new(setup with { Settings = setup.Settings with { Seed = document.Seed } }, last);
    }

    /// <summary>Trains every seed.</summary>
    /// <param name="test">Which rates are tried.</param>
    /// <param name="progress">Told how many updates a seed has made, after each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public RangeTestResult Record(RangeTestSettings test, Action<int> progress, CancellationToken cancellationToken) =>
        RangeTestResult.Of(test.Seeds.Select(seed => Record(test, seed, progress, cancellationToken)));

    /// <summary>Trains one seed while its rate grows.</summary>
    /// <param name="test">Which rates are tried.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="progress">Told how many updates were made, after each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public RangeTestRecording Record(
        RangeTestSettings test,
        ulong seed,
        Action<int> progress,
        CancellationToken cancellationToken
    )
    {
        var recording = new RangeTestRecording(test, seed);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var observer = new LossObserver(recording, start?.Step ?? 0, progress, enough.Cancel);
        var run = new TrainingRun(
            Settings with
            {
                Recipe = Ramp(test),
                Seed = seed,
                Epochs = EpochsFor(test.Steps),
                TestEveryEpoch = false,
            },
            data
        );
        try
        {
            run.Execute(threads, observer: observer, resumeFrom: start?.Branch(run), cancellationToken: enough.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested) { }
        return recording;
    }

    /// <summary>
    /// The rates as schedule text; a training that goes on comes to them after the updates it has made.
    /// </summary>
    private Recipe Ramp(RangeTestSettings test)
    {
        var curve = test.Ramp == RampKind.Linear ? "linear" : "exponential";
        var before = start is { Step: > 0 } ? $"{test.Low:R} for {start.Step} then " : "";
        return Recipe.Parse(
            FormattableString.Invariant($"{before}{curve}({test.Low:R} -> {test.High:R}, {test.Steps - 1})")
        );
    }

    private int EpochsFor(int steps)
    {
        var examples = (double)steps * Settings.BatchSize * Settings.GradientAccumulation;
        return (start?.Epoch ?? 0) + (int)Math.Ceiling(examples / data.Train.Count) + 1;
    }
}
