using Anneal.Scheduling;

namespace Anneal;

public sealed partial class GroupScheduler
{
    /// <summary>Everything that a restart needs.</summary>
    public SchedulerState Save() =>
        new(Step, groups.Plan?.ToString(), [.. groups.Items.Select(group => group.Save())])
        {
            SkippedUpdates = SkippedUpdates,
            AccumulatedBatches = AccumulatedBatches,
        };

    /// <summary>What taking up a saved state would do, under each policy. Nothing is changed.</summary>
    /// <param name="state">What <see cref="Save"/> gave.</param>
    /// <exception cref="ArgumentException">The state is of other groups, or its position or feedback does not
    /// fit.</exception>
    public ResumeReport Compare(SchedulerState state) => Resume(state).Report;

    /// <summary>
    /// Goes to a saved position, with what feedback had seen and what was set by hand. The next rates are those of a
    /// run that was never stopped.
    /// </summary>
    /// <remarks>
    /// When and how groups joined late is taken from the state: the resumed program adds them before, at any step, or
    /// gives them to the constructor.
    /// </remarks>
    /// <param name="state">What <see cref="Save"/> gave.</param>
    /// <param name="policy">What to do where the state is of another schedule, run plan, base rate or bounds; null:
    /// refuse it.</param>
    /// <returns>What was the same, what was not, and the next rates.</returns>
    /// <exception cref="ArgumentException">The state is of other groups, or of other curves and no policy was given, or
    /// the policy cannot be taken. Nothing was changed.</exception>
    public ResumeReport Restore(SchedulerState state, ResumePolicy? policy = null)
    {
        if (policy is { } given && !Enum.IsDefined(given))
            throw new ArgumentOutOfRangeException(
                nameof(policy),
                $"'policy' must be Keep, Replace or Rebase, but was {given}."
            );
        var resumption = Resume(state);
        groups = resumption.Choose(policy);
        (SkippedUpdates, AccumulatedBatches) = (state.SkippedUpdates, state.AccumulatedBatches);
        Apply(
            policy == ResumePolicy.Rebase && !resumption.Report.IsEqual
                ? RateChangeReason.Rebase
                : RateChangeReason.Restore
        );
        return resumption.Report;
    }

    private Resumption Resume(SchedulerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(state, [.. groups.Items.Select(group => Define(group.Definition.Group, null))], plan);
    }
}
