using Anneal.Training.Models;

namespace Anneal.Training.Runs;

/// <summary>
/// All that a training needs to be resumed, between two batches: resumed, it ends with the very same bits as one
/// that was never stopped.
/// </summary>
/// <remarks>
/// Weights, what the optimizer remembers, positions and feedback of the schedules, the place in the data, collected
/// gradients, averages, and all reports.
/// The random numbers of a training follow from its seed and the number of the epoch, so these two are their whole
/// state. Immutable.
/// </remarks>
public sealed class Checkpoint
{
    internal Checkpoint(CheckpointState state, IReadOnlyList<CheckpointArray> arrays) =>
        (State, Arrays) = (state, arrays);

    /// <summary>Whole epochs done.</summary>
    public int Epoch => State.Epoch;

    /// <summary>Batches done in the next epoch.</summary>
    public int Batch => State.Batch;

    /// <summary>Optimizer updates done.</summary>
    public long Step => State.Step;

    /// <summary>All reports so far, in their order.</summary>
    public IReadOnlyList<TrainingReport> Reports => State.Reports;

    /// <summary>
    /// This place as one of another run, which resumes here and goes on with its own schedule, rate and length.
    /// </summary>
    /// <remarks>
    /// Its schedule goes on at <see cref="Step"/>, not at its beginning. This checkpoint stays as it is.
    /// </remarks>
    /// <param name="run">The other run: the same model, optimizer, batches, seed and training set.</param>
    /// <exception cref="ArgumentException">Something else differs, the training has diverged, or the run is over
    /// here.</exception>
    public Checkpoint Branch(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (State.DivergedAtStep is { } diverged)
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"A training that continues must not have diverged, but this one had after {diverged} updates."
                ),
                nameof(run)
            );
        if (Epoch >= run.Settings.Epochs)
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The run must be longer than the {Epoch} epochs that are done, but has {run.Settings.Epochs}."
                ),
                nameof(run)
            );
        var parameters = NetworkLayout.For(run.Settings.Model, run.Data.Train).Parameters;
        var identity = RunIdentity.Of(run.Settings, run.Data, parameters);
        RunIdentity.RequireSame(RunIdentity.WithoutCourse(State.Run), RunIdentity.WithoutCourse(identity));
        return new(
            State with
            {
                Run = identity,
                Scheduler = ScheduledOptimizer.MovedTo(run.Settings, run.Data, run.Plan, parameters, State.Scheduler),
            },
            Arrays
        );
    }

    internal CheckpointState State { get; }

    internal IReadOnlyList<CheckpointArray> Arrays { get; }
}
