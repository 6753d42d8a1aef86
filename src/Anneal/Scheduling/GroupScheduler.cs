using System.Collections.ObjectModel;
using Anneal.Scheduling;

namespace Anneal;

/// <summary>Drives the hyper-parameters of any optimizer: the one owner of its learning rates.</summary>
/// <remarks>
/// The rates of the first update are set when the scheduler is made; call <see cref="Advance()"/> once after each
/// applied update.
/// A group's rate is <c>schedule(step) × feedback</c>, kept within the group's bounds, or what <see cref="Override"/>
/// says. Not safe for use by several threads at once.
/// </remarks>
public sealed partial class GroupScheduler
{
    private readonly Func<ParameterGroup, BindingContext, BoundRecipe> bind;
    private readonly RunPlan? plan;
    private ScheduledGroups groups;
    private double[] rates;

    /// <param name="recipe">What every group follows that has no recipe of its own.</param>
    /// <param name="plan">How long the run is; null where no text needs it.</param>
    /// <param name="groups">The optimizer's parameter groups. At least one.</param>
    /// <exception cref="ArgumentException">There is no group, two have one name, a recipe does not fit, or it schedules
    /// what a group cannot set. No rate was set.</exception>
    public GroupScheduler(Recipe recipe, RunPlan? plan, params IReadOnlyList<ParameterGroup> groups)
        : this(groups, plan, BindingOf(recipe)) { }

    /// <param name="recipe">What every group follows, already bound; the groups' own base rates and recipes play no
    /// part.</param>
    /// <param name="groups">The optimizer's parameter groups. At least one.</param>
    /// <exception cref="ArgumentException">There is no group, two have one name, or the recipe schedules what a group
    /// cannot set. No rate was set.</exception>
    public GroupScheduler(BoundRecipe recipe, params IReadOnlyList<ParameterGroup> groups)
        : this(groups, null, BindingOf(recipe)) { }

    private GroupScheduler(
        IReadOnlyList<ParameterGroup> groups,
        RunPlan? plan,
        Func<ParameterGroup, BindingContext, BoundRecipe> bind
    )
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0)
            throw new ArgumentException(
                "'groups' must have at least one parameter group, but was empty.",
                nameof(groups)
            );
        if (groups.GroupBy(group => group.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException(
                $"'groups' must have different names, but '{twice.Key}' occurs {twice.Count()} times.",
                nameof(groups)
            );
        (this.plan, this.bind) = (plan, bind);
        this.groups = ScheduledGroups.Of([.. groups.Select(group => Define(group, null))], plan, 0);
        rates = new double[groups.Count];
        Rates = Array.AsReadOnly(rates);
        Apply(RateChangeReason.Schedule);
    }

    /// <summary>Raised after a rate has changed, once for each group, when all groups have their new values.</summary>
    public event EventHandler<RateChange>? RateChanged;

    /// <summary>Updates already made: the position in every schedule.</summary>
    public long Step => groups.Step;

    /// <summary>Updates that were not applied, because a loss scaler skipped them; they are no steps.</summary>
    public long SkippedUpdates { get; private set; }

    /// <summary>Batches counted by <see cref="AdvanceMicroBatch"/> for the next update.</summary>
    public long AccumulatedBatches { get; private set; }

    /// <summary>
    /// The rates now in force, one for each group. A view: it changes as the scheduler advances; <see cref="Add"/>
    /// makes a new one.
    /// </summary>
    public ReadOnlyCollection<double> Rates { get; private set; }

    internal ScheduledGroups Groups => groups;

    /// <summary>Moves on by one update. Call it once after each applied update.</summary>
    public void Advance()
    {
        groups.MoveTo(Step + 1);
        Apply(RateChangeReason.Schedule);
    }

    /// <summary>
    /// Moves on by one update if it was applied; one that a loss scaler skipped is counted in
    /// <see cref="SkippedUpdates"/> and changes no rate.
    /// </summary>
    /// <param name="applied">Whether the optimizer made the update.</param>
    public void Advance(bool applied)
    {
        if (applied)
            Advance();
        else
            SkippedUpdates++;
    }

    /// <summary>
    /// Moves on by one update and tells feedback a value of its metric; for loops that measure at every step of their
    /// schedule.
    /// </summary>
    /// <param name="metric">The value, such as a validation loss. NaN counts as bad.</param>
    public void Advance(double metric)
    {
        Advance();
        Observe(metric);
    }

    /// <summary>
    /// Counts one batch whose gradients are summed, and moves on after as many as the run plan accumulates for an
    /// update.
    /// </summary>
    /// <param name="applied">Whether the optimizer made the update that this batch completes; without meaning before
    /// the last batch of an update.</param>
    /// <param name="endsEpoch">Whether this is the epoch's last batch, whose update is made however few batches it
    /// sums.</param>
    /// <returns>Whether this batch completed an update.</returns>
    public bool AdvanceMicroBatch(bool applied = true, bool endsEpoch = false)
    {
        AccumulatedBatches++;
        if (!endsEpoch && AccumulatedBatches < (plan?.GradientAccumulation ?? 1))
            return false;
        AccumulatedBatches = 0;
        Advance(applied);
        return true;
    }

    /// <summary>
    /// Tells feedback a value of its metric, between two updates; for loops that measure once an epoch but schedule by
    /// updates.
    /// </summary>
    /// <param name="metric">The value, such as a validation loss. NaN counts as bad.</param>
    public void Observe(double metric)
    {
        foreach (var group in groups.Items)
            group.Observe(metric, Step);
        Apply(RateChangeReason.Plateau);
    }

    /// <summary>
    /// Adds a parameter group to the run under way, such as layers that are frozen no longer, and sets its first rate.
    /// </summary>
    /// <remarks>
    /// Its schedule begins at its own step 0 now, and lengths left out or said in percent are those of what is left of
    /// the run. To follow the others from where they are, give it the rest of their schedule.
    /// </remarks>
    /// <param name="group">The group; without a recipe of its own it follows the scheduler's, from the
    /// beginning.</param>
    /// <param name="warmupSteps">Updates over which its rate rises to what its schedule says: at its k-th update (k +
    /// 1)/(n + 1) of it. At least 0; default 0: at once.</param>
    /// <exception cref="ArgumentException">The name is taken, the recipe does not fit what is left of the run, or it
    /// schedules what the group cannot set. Nothing was changed.</exception>
    public void Add(ParameterGroup group, long warmupSteps = 0)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (Array.Exists(groups.Items, each => each.Name == group.Name))
            throw new ArgumentException(
                $"the group must have a name of its own, but there is a parameter group '{group.Name}' already.",
                nameof(group)
            );
        var join = new GroupJoin(Step, Require.AtLeast(0, warmupSteps));
        var definition = Define(group, join);
        groups.Add(definition, GroupContexts.OfLate(definition, join, groups.Plan));
        rates = [.. rates, groups.Items[^1].Apply()];
        Rates = Array.AsReadOnly(rates);
    }

    /// <summary>
    /// Sets a rate by hand, in place of the schedule's, until <see cref="LiftOverride"/>. Bounds of the group do not
    /// act on it.
    /// </summary>
    /// <param name="rate">Finite, at least 0.</param>
    /// <param name="group">The name of the group; null for all.</param>
    /// <param name="reason">Why, for logs and states; null for nothing to say.</param>
    /// <exception cref="ArgumentException">The rate is out of its range, or there is no such group.</exception>
    public void Override(double rate, string? group = null, string? reason = null) =>
        SetOverride(new RateOverride(rate, reason), group);

    /// <summary>Gives a rate back to its schedule, which went on meanwhile.</summary>
    /// <param name="group">The name of the group; null for all.</param>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public void LiftOverride(string? group = null) => SetOverride(null, group);

    private static Func<ParameterGroup, BindingContext, BoundRecipe> BindingOf(Recipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return (group, context) => (group.Recipe ?? recipe).Bind(context);
    }

    private static Func<ParameterGroup, BindingContext, BoundRecipe> BindingOf(BoundRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return (_, _) => recipe;
    }

    private GroupDefinition Define(ParameterGroup group, GroupJoin? join) =>
        GroupDefinition.Of(group, context => bind(group, context), join);

    private void SetOverride(RateOverride? rate, string? name)
    {
        if (name is not null && !Array.Exists(groups.Items, group => group.Name == name))
            throw new ArgumentException(
                $"there is no parameter group '{name}'; there are "
                    + $"{string.Join(", ", groups.Items.Select(group => $"'{group.Name}'"))}.",
                nameof(name)
            );
        foreach (var group in groups.Items)
            if (name is null || group.Name == name)
                group.Override = rate;
        Apply(RateChangeReason.Manual);
    }

    private void Apply(RateChangeReason reason)
    {
        var items = groups.Items;
        if (RateChanged is not { } changed)
        {
            for (var i = 0; i < items.Length; i++)
                rates[i] = items[i].Apply();
            return;
        }
        // All values are set before anyone hears of them, so that a listener may use the scheduler.
        double[] before = [.. rates],
            after = [.. items.Select(group => group.Apply())];
        after.CopyTo(rates);
        for (var i = 0; i < items.Length; i++)
            if (!after[i].Equals(before[i]))
                changed(
                    this,
                    new(
                        Step,
                        items[i].Name,
                        before[i],
                        after[i],
                        ReasonFor(items[i], reason),
                        items[i].Override?.Reason
                    )
                );
    }

    private static RateChangeReason ReasonFor(ScheduledGroup group, RateChangeReason reason) =>
        reason is RateChangeReason.Schedule or RateChangeReason.Plateau && group.IsClamped
            ? RateChangeReason.Clamp
            : reason;
}
