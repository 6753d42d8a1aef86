namespace Anneal.Tuning.Rungs;

/// <summary>How the rungs of a search lie.</summary>
public sealed record RungSettings
{
    /// <summary>Updates of the whole run. At least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public required long Steps
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(Steps));
    }

    /// <summary>
    /// Updates in an epoch: no rung is shorter. Null where the run has no epochs. Default: none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public long? StepsPerEpoch
    {
        get;
        init => field = value is { } steps ? Require.AtLeast(1, steps, nameof(StepsPerEpoch)) : null;
    }

    /// <summary>One of so many candidates comes to the next rung. At least 2. Default 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int Reduction
    {
        get;
        init => field = Require.AtLeast(2, value, nameof(Reduction));
    } = 3;

    /// <summary>
    /// Updates of the rungs below the last one, growing. Null: the run divided by <see cref="Reduction"/> once and
    /// twice, down to whole epochs, as far as that is long enough.
    /// </summary>
    public ValueList<long>? Below { get; init; }

    /// <summary>
    /// What a rung trains. Null: <see cref="RungRule.Stretch"/> where the space has several schedules or one that
    /// depends on the length of the run, else <see cref="RungRule.Resume"/>.
    /// </summary>
    public RungRule? Rule { get; init; }

    /// <summary>Trainings of each candidate on the last rung, with different seeds. At least 1. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int TopSeeds
    {
        get;
        init => field = Require.AtLeast(1, value, nameof(TopSeeds));
    } = 1;

    /// <summary>The run plan of a length.</summary>
    internal RunPlan PlanOf(long steps) =>
        StepsPerEpoch is { } epoch ? RunPlan.FromEpochs((double)steps / epoch, epoch) : RunPlan.FromSteps(steps);
}
