using Anneal.Cli.Training;
using Anneal.Cli.Training.Runs;
using Anneal.Reporting.TensorBoard;
using Anneal.Training.Checkpoints;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train.Runs;

/// <summary>A training that is kept in a folder, from where it can be resumed.</summary>
internal sealed class KeptTraining : IDisposable
{
    private readonly RunFolder folder;
    private readonly RunRecorder recorder;

    private KeptTraining(
        RunFolder folder,
        RunDocument document,
        TrainingSetup setup,
        TrainingRun run,
        Checkpoint? snapshot,
        TimeProvider clock
    )
    {
        (this.folder, Setup, Run, Snapshot) = (folder, setup, run, snapshot);
        Observer = new Checkpointer(folder.Checkpoints, CheckpointInterval.StepsIn(document.CheckpointEvery, run.Plan));
        Foreign = document.Begun.DifferenceTo(RunDocument.OriginNote.Here(document.Begun.At));
        recorder = new(folder, document.Events, snapshot?.Reports ?? [], clock);
        run.Reported += (_, report) => recorder.Record(report);
    }

    /// <summary>What the training was made from.</summary>
    public TrainingSetup Setup { get; }

    public TrainingRun Run { get; }

    /// <summary>Where the training resumes; null for its beginning.</summary>
    public Checkpoint? Snapshot { get; }

    /// <summary>Saves the checkpoints.</summary>
    public IRunObserver Observer { get; }

    public string Path => folder.Path;

    /// <summary>
    /// What the training was begun with and this machine has not, so that its bits may be others from here on; null
    /// where that is the same.
    /// </summary>
    public string? Foreign { get; }

    /// <summary>Whether TensorBoard's file of the resumed training had to be begun again.</summary>
    public bool HasNewEvents => recorder.HasNewEvents;

    /// <summary>Makes the folder of a training that begins.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="choices">What <paramref name="setup"/> was made from.</param>
    /// <param name="setup">The setup.</param>
    /// <param name="run">The training.</param>
    /// <param name="checkpointEvery">From one checkpoint to the next.</param>
    /// <param name="console">Tells the time and the name of this machine.</param>
    /// <exception cref="UsageException">The folder cannot be used, or the interval is shorter than an
    /// update.</exception>
    public static KeptTraining Begin(
        string path,
        TrainingChoices choices,
        TrainingSetup setup,
        TrainingRun run,
        Length checkpointEvery,
        ToolConsole console
    )
    {
        var (now, settings) = (console.Clock.GetUtcNow(), run.Settings);
        var document = new RunDocument
        {
            Version = RunDocument.CurrentVersion,
            Schedule = settings.Recipe.ToString(),
            Rate = settings.BaseLearningRate,
            Seed = settings.Seed,
            Training = choices with
            {
                DataPath = choices.DataPath is { } data ? System.IO.Path.GetFullPath(data) : null,
            },
            CheckpointEvery = checkpointEvery.ToString(),
            Events = EventFileWriter.FileName(now, console.HostName),
            Plan = new(run.Plan.StepsPerEpoch!.Value, run.Plan.TotalSteps!.Value, run.Plan.Arithmetic),
            Begun = RunDocument.OriginNote.Here(now),
        };
        // What it refuses, it refuses before there is a folder.
        CheckpointInterval.StepsIn(document.CheckpointEvery, run.Plan);
        var folder = RunFolder.Create(path);
        try
        {
            folder.WriteDocument(document);
            return new(folder, document, setup, run, snapshot: null, console.Clock);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Reads a training back from its folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="threads">Threads in all.</param>
    /// <param name="console">Tells the time.</param>
    /// <param name="cancellationToken">Ends the wait for the data.</param>
    /// <exception cref="UsageException">The folder holds no training, or a file of it is damaged.</exception>
    /// <exception cref="InvalidDataException">The last checkpoint is damaged.</exception>
    public static KeptTraining Resume(
        string path,
        int threads,
        ToolConsole console,
        CancellationToken cancellationToken
    )
    {
        var folder = RunFolder.Open(path);
        try
        {
            var document = folder.ReadDocument();
            var setup = document.Training.Open(threads, cancellationToken);
            var run = setup.Run(Recipe.Parse(document.Schedule), document.Rate, document.Seed);
            return new(folder, document, setup, run, folder.Checkpoints.ReadLast(), console.Clock);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        recorder.Dispose();
        folder.Dispose();
    }
}
