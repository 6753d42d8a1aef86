using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Trials;

/// <summary>What a trial is to train, and whom it tells how that goes.</summary>
public sealed class TrialContext
{
    private readonly Func<long, double, bool> report;

    internal TrialContext(Func<long, double, bool> report) => this.report = report;

    /// <summary>The candidate: schedule text, rate and further values.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The run that the schedule is bound to.</summary>
    public required RunPlan Plan { get; init; }

    /// <summary>The schedule, bound.</summary>
    public BoundRecipe Schedule => Candidate.Bind(Plan);

    /// <summary>Updates that the trial has made at its end.</summary>
    public required long Steps { get; init; }

    /// <summary>
    /// Updates that were made already, by it or by one that begins alike, perhaps on another rung: the checkpoint is in
    /// <see cref="Folder"/>. 0: it begins.
    /// </summary>
    public required long StepsBefore { get; init; }

    /// <summary>Whether a training may go on from its end: its checkpoint must lie in <see cref="Folder"/>
    /// then.</summary>
    public required bool KeepsCheckpoint { get; init; }

    /// <summary>What everything drawn follows from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>
    /// The folder for its checkpoints, one for each attempt, so that two copies of a trial never write to one; what was
    /// left on the rung below that it goes on from is in it. Null where the study has none.
    /// </summary>
    public required string? Folder { get; init; }

    /// <summary>Cancelled when the study is stopped.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>A further value of the candidate.</summary>
    /// <param name="name">The name of a dimension of the space.</param>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public string this[string name] => Candidate[name];

    /// <summary>Tells how far the training is.</summary>
    /// <param name="step">Updates made.</param>
    /// <param name="value">The metric that is chosen by. Not finite: it has diverged.</param>
    /// <returns>Whether to go on; false: end now.</returns>
    public bool Report(long step, double value) => report(Require.AtLeast(0, step), value);
}
