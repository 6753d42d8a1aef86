using Anneal.Scheduling;

namespace Anneal;

public sealed partial class GroupScheduler
{
    // The groups of a restored state that the program has not added yet, and what to do with them.
    private SchedulerState? awaited;
    private ResumePolicy? awaitedPolicy;

    /// <summary>Everything that a restart needs.</summary>
    /// <example>
    /// <code>
    /// var scheduler = GroupScheduler.Drive(Recipe.Parse("linear(0.1 -&gt; 0, 10)"), rate =&gt; { });
    /// scheduler.Advance();
    /// File.WriteAllText("scheduler.json", scheduler.Save().ToJson());
    /// Console.WriteLine(SchedulerState.FromJson(File.ReadAllText("scheduler.json")).Step); // 1
    /// </code>
    /// </example>
    public SchedulerState Save()
    {
        RequireIdle(isMove: false);
        return new()
        {
            Step = Step,
            Plan = groups.Plan?.ToString(),
            Groups = [.. groups.Items.Select(group => group.Save()), .. awaited?.Groups ?? []],
            SkippedUpdates = SkippedUpdates,
            AccumulatedBatches = AccumulatedBatches,
        };
    }

    /// <summary>What taking up a saved state would do, under each policy. Nothing is changed.</summary>
    /// <param name="state">What <see cref="Save"/> gave.</param>
    /// <exception cref="ArgumentException">The state is of other groups, or its position or feedback does not
    /// fit.</exception>
    public ResumeReport Compare(SchedulerState state)
    {
        RequireIdle(isMove: false);
        return Resume(state).Report;
    }

    /// <summary>
    /// Goes to a saved position, with what feedback had seen and what was set by hand. The next rates are those of a
    /// run that was never stopped.
    /// </summary>
    /// <remarks>
    /// When and how groups joined late is taken from the state. The program may give such groups to the constructor, or
    /// <see cref="Add"/> them before or after; those that it has not yet are listed in
    /// <see cref="ResumeReport.Awaited"/>.
    /// </remarks>
    /// <param name="state">What <see cref="Save"/> gave.</param>
    /// <param name="policy">What to do where the state is of another schedule, run plan, base rate or bounds, or of one
    /// that cannot be compared; null: refuse it.</param>
    /// <returns>What was the same, what was not, and the next rates.</returns>
    /// <exception cref="ArgumentException">The state is of other groups, or of other curves and no policy was given, or
    /// the policy cannot be taken. Nothing was changed.</exception>
    /// <example>
    /// <code>
    /// var recipe = Recipe.Parse("linear(0.1 -&gt; 0, 10)");
    /// var stopped = GroupScheduler.Drive(recipe, rate =&gt; { });
    /// stopped.Advance();
    /// var resumed = GroupScheduler.Drive(recipe, rate =&gt; { });
    /// resumed.Restore(stopped.Save());
    /// Console.WriteLine(resumed.CurrentRate == stopped.CurrentRate); // True
    /// </code>
    /// </example>
    public ResumeReport Restore(SchedulerState state, ResumePolicy? policy = null)
    {
        if (policy is { } given)
            Require.Defined(given, nameof(policy));
        ArgumentNullException.ThrowIfNull(state);
        ResumeReport? report = null;
        Change(() =>
        {
            var resumption = Resume(state);
            report = resumption.Report;
            return TakeUp(resumption, state, policy);
        });
        return report!;
    }

    /// <summary>
    /// Takes up a state of this very program: a curve that cannot be compared is taken for the saved one.
    /// </summary>
    internal void RestoreOwn(SchedulerState state) =>
        Change(() =>
        {
            var resumption = Resume(state);
            var isComparable = resumption.Report.Groups.All(group => group.IsComparable);
            return TakeUp(resumption, state, isComparable ? null : ResumePolicy.Replace);
        });

    private List<RateChange>? TakeUp(Resumption resumption, SchedulerState state, ResumePolicy? policy)
    {
        var before = groups;
        groups = resumption.Choose(policy);
        groups.TakeGiven(before);
        List<RateChange>? changes;
        try
        {
            changes = Apply(
                policy == ResumePolicy.Rebase && !resumption.Report.IsEqual
                    ? RateChangeReason.Rebase
                    : RateChangeReason.Restore,
                rates
            );
        }
        catch
        {
            groups = before;
            throw;
        }
        (awaited, awaitedPolicy) = (state with { Groups = resumption.Awaited }, policy);
        (SkippedUpdates, AccumulatedBatches) = (state.SkippedUpdates, state.AccumulatedBatches);
        return changes;
    }

    private Resumption Resume(SchedulerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(state, [.. groups.Items.Select(group => Define(group.Definition.Group, null))], plan);
    }

    // A group that joined before the restart goes to where it would be now.
    private ScheduledGroups ResumedAlone(ParameterGroup group, GroupState saved) =>
        new Resumption(awaited! with { Step = Step, Groups = [saved] }, [Define(group, null)], plan).Choose(
            awaitedPolicy
        );
}
