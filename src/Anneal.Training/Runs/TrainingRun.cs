using System.Globalization;
using Anneal.Language;
using Anneal.Training.Data;
using Anneal.Training.Models;

namespace Anneal.Training.Runs;

/// <summary>A training that can be executed: settings that were checked against the data.</summary>
/// <remarks>
/// Executing changes nothing here: the same run gives the same bits again, with any number of threads. Thread-safe; a
/// run may be executed several times at once, and its <see cref="Reported"/> then hears of all of them.
/// </remarks>
public sealed partial class TrainingRun
{
    /// <param name="settings">What is trained, and how.</param>
    /// <param name="data">What it is trained, validated and tested on.</param>
    /// <exception cref="ArgumentException">Settings and data do not fit together: the model does not take such
    /// examples, a batch is larger than the training set, the optimizer lacks a hyper-parameter, or the recipe reads a
    /// validation set that is not there.</exception>
    /// <exception cref="ScheduleBindingException">The recipe does not fit the length of the run.</exception>
    public TrainingRun(TrainingSettings settings, DataSplit data)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(data);
        (Settings, Data) = (settings, data);
        if (settings.BatchSize > data.Train.Count)
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{nameof(settings.BatchSize)}' must be at most the {data.Train.Count} training examples, but "
                        + $"was {settings.BatchSize}."
                ),
                nameof(settings)
            );
        Plan = RunPlan.FromSamples(
            data.Train.Count,
            settings.BatchSize,
            settings.Epochs,
            gradientAccumulation: settings.GradientAccumulation,
            dropLast: settings.DropLast
        );
        var network = NetworkLayout.For(settings.Model, data.Train);
        ScheduledOptimizer.RequireFit(settings, data, Plan, network.Parameters);
    }

    /// <summary>What is trained, and how.</summary>
    public TrainingSettings Settings { get; }

    /// <summary>What it is trained, validated and tested on.</summary>
    public DataSplit Data { get; }

    /// <summary>How long the run is: the recipe is bound with it.</summary>
    public RunPlan Plan { get; }

    /// <summary>Raised with every report, on the thread that trains. What it throws ends the training.</summary>
    public event EventHandler<TrainingReport>? Reported;

    /// <summary>Trains. Listen to <see cref="Reported"/> to hear how far it is.</summary>
    /// <param name="threads">Threads that share the work of each batch. At least 1. Default 1.</param>
    /// <param name="clock">Measures the times in the result. Default: the system's.</param>
    /// <param name="observer">Watches the training from within, such as a
    /// <see cref="Checkpoints.Checkpointer"/>, if given.</param>
    /// <param name="resumeFrom">Where the training resumes; null for its beginning. Taken from this run or an equal
    /// one, with any number of threads.</param>
    /// <param name="cancellationToken">Ends the training within about one batch; the <paramref name="observer"/> is
    /// called before.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1, or the recipe gives a
    /// value that the optimizer refuses.</exception>
    /// <exception cref="ArgumentException"><paramref name="resumeFrom"/> is of another training; the message says what
    /// differs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TrainingResult Execute(
        int threads = 1,
        TimeProvider? clock = null,
        IRunObserver? observer = null,
        Checkpoint? resumeFrom = null,
        CancellationToken cancellationToken = default
    )
    {
        using var loop = new TrainingLoop(Settings, Data, Plan, threads, clock ?? TimeProvider.System)
        {
            OnReport = report => Reported?.Invoke(this, report),
            Observer = observer,
        };
        if (resumeFrom is not null)
            loop.Restore(resumeFrom);
        return loop.Execute(cancellationToken);
    }
}
