using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using Anneal.Scheduling;

namespace Anneal;

/// <summary>Drives the hyper-parameters of any optimizer: the one owner of its learning rates.</summary>
/// <remarks>
/// The rates of the first update are set when the scheduler is made; call <see cref="Advance()"/> once after each
/// applied update.
/// A group's rate is <c>schedule(step) × feedback</c>, kept within the group's bounds, or what <see cref="Override"/>
/// says. A rate that is not finite, or below 0 where its group does not allow it, is refused before it is set.
/// A call that throws has not been made: every group has its values and the step from before it. The one exception is
/// an <see cref="AggregateException"/> of listeners of <see cref="RateChanged"/>, who hear of what has been done.
/// Setters, curves and feedback must not call the scheduler that is calling them; it refuses them with an
/// <see cref="InvalidOperationException"/>. Not safe for use by several threads at once.
/// </remarks>
public sealed partial class GroupScheduler
{
    private readonly Func<ParameterGroup, BindingContext, BoundRecipe> bind;
    private readonly RunPlan? plan;
    private readonly bool takesRecipes;
    private ScheduledGroups groups;
    private double[] rates;

    /// <param name="recipe">What every group follows that has no recipe of its own.</param>
    /// <param name="plan">How long the run is; null where no text needs it.</param>
    /// <param name="groups">The optimizer's parameter groups. At least one.</param>
    /// <exception cref="ArgumentException">There is no group, two have one name, a recipe does not fit, or it schedules
    /// what a group cannot set. No rate was set.</exception>
    /// <example>
    /// <code>
    /// var (rate, plan) = (0.0, RunPlan.FromSteps(100));
    /// var group = new ParameterGroup("weights", baseRate: 0.4, setRate: value =&gt; rate = value);
    /// var scheduler = new GroupScheduler(Recipe.Parse("linear(base -&gt; 0)"), plan, group);
    /// scheduler.Advance();
    /// Console.WriteLine(rate.ToString("F3")); // 0.396
    /// </code>
    /// </example>
    [OverloadResolutionPriority(1)] // 'null' as a second argument is no plan, not a group
    public GroupScheduler(Recipe recipe, RunPlan? plan, params IReadOnlyList<ParameterGroup> groups)
        : this(groups, plan, BindingOf(recipe)) { }

    /// <summary>
    /// A scheduler of a recipe that needs no run plan: it has no epochs, no percent, no length left out.
    /// </summary>
    /// <param name="recipe">What every group follows that has no recipe of its own.</param>
    /// <param name="groups">The optimizer's parameter groups. At least one.</param>
    /// <exception cref="ArgumentException">There is no group, two have one name, a recipe needs a run plan, or it
    /// schedules what a group cannot set. No rate was set.</exception>
    public GroupScheduler(Recipe recipe, params IReadOnlyList<ParameterGroup> groups)
        : this(groups, null, BindingOf(recipe)) { }

    /// <summary>A scheduler of one curve. Its values are absolute: the groups' base rates play no part.</summary>
    /// <param name="schedule">The learning rate of every group.</param>
    /// <param name="groups">The optimizer's parameter groups, none with a recipe of its own. At least one.</param>
    /// <exception cref="ArgumentException">There is no group, two have one name, or one has a recipe of its own. No
    /// rate
    /// was set.</exception>
    public GroupScheduler(Curve schedule, params IReadOnlyList<ParameterGroup> groups)
        : this(Bound(schedule), groups) { }

    /// <summary>A scheduler of one curve and of what measurements do to it.</summary>
    /// <param name="schedule">The learning rate of every group, absolute.</param>
    /// <param name="feedback">What measurements do to it, such as a <see cref="ReduceOnPlateau"/>.</param>
    /// <param name="groups">The optimizer's parameter groups, none with a recipe of its own. At least one.</param>
    /// <exception cref="ArgumentException">There is no group, two have one name, or one has a recipe of its own. No
    /// rate
    /// was set.</exception>
    public GroupScheduler(Curve schedule, Feedback feedback, params IReadOnlyList<ParameterGroup> groups)
        : this(Bound(schedule, feedback), groups) { }

    /// <summary>A scheduler of a recipe that is bound already: the groups' base rates play no part.</summary>
    /// <param name="recipe">What every group follows.</param>
    /// <param name="groups">The optimizer's parameter groups, none with a recipe of its own. At least one.</param>
    /// <exception cref="ArgumentException">There is no group, two have one name, one has a recipe of its own, or the
    /// recipe schedules what a group cannot set. No rate was set.</exception>
    public GroupScheduler(BoundRecipe recipe, params IReadOnlyList<ParameterGroup> groups)
        : this(groups, null, BindingOf(recipe), takesRecipes: false) { }

    private GroupScheduler(
        IReadOnlyList<ParameterGroup> groups,
        RunPlan? plan,
        Func<ParameterGroup, BindingContext, BoundRecipe> bind,
        bool takesRecipes = true
    )
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0)
            throw new ArgumentException(
                "'groups' must have at least one parameter group, but was empty.",
                nameof(groups)
            );
        Require.NoNull(groups);
        if (groups.GroupBy(group => group.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException(
                $"'groups' must have different names, but '{twice.Key}' occurs {twice.Count()} times.",
                nameof(groups)
            );
        (this.plan, this.bind, this.takesRecipes) = (plan, bind, takesRecipes);
        foreach (var group in groups)
            RequireFitting(group, nameof(groups));
        this.groups = ScheduledGroups.Of([.. groups.Select(group => Define(group, null))], plan, 0);
        this.groups.RequireSavable(nameof(groups));
        rates = new double[groups.Count];
        Rates = Array.AsReadOnly(rates);
        Apply(RateChangeReason.Schedule, rates);
    }

    /// <summary>Updates already made: the position in every schedule.</summary>
    public long Step => groups.Step;

    /// <summary>Updates that were not applied, because a loss scaler skipped them; they are no steps.</summary>
    public long SkippedUpdates { get; private set; }

    /// <summary>Batches counted by <see cref="AdvanceMicroBatch"/> for the next update.</summary>
    public long AccumulatedBatches { get; private set; }

    /// <summary>
    /// Whether a metric that no feedback hears is let pass. Default: <see cref="Observe"/> refuses it, because a recipe
    /// that lost its plateau would go unnoticed.
    /// </summary>
    public bool AllowsUnusedMetrics { get; set; }

    internal ScheduledGroups Groups => groups;

    /// <summary>Moves on by one update. Call it once after each applied update.</summary>
    /// <exception cref="CurveValueException">A rate is none that may be set. Nothing was changed.</exception>
    /// <exception cref="SetterException">A setter has thrown. Nothing was changed.</exception>
    /// <exception cref="AggregateException">Listeners have thrown. The scheduler has moved on.</exception>
    /// <example>
    /// <code>
    /// var scheduler = GroupScheduler.Drive(Schedule.Constant(0.1), rate =&gt; { });
    /// while (scheduler.Step &lt; 10)
    ///     scheduler.Advance(); // once after each update
    /// Console.WriteLine(scheduler.Step); // 10
    /// </code>
    /// </example>
    public void Advance() => Advance(UpdateOutcome.Applied, endsUpdate: false);

    /// <summary>
    /// Moves on by one update if it was applied; one that was skipped is counted in <see cref="SkippedUpdates"/> and
    /// changes no rate.
    /// </summary>
    /// <param name="outcome">What became of the update.</param>
    public void Advance(UpdateOutcome outcome) => Advance(Require.Defined(outcome), endsUpdate: false);

    /// <summary>
    /// <see cref="Advance()"/> and <see cref="Observe"/> in one: for loops that measure at every step of their
    /// schedule. What the metric changes is set at once.
    /// </summary>
    /// <param name="metric">The value, such as a validation loss. NaN counts as bad.</param>
    /// <exception cref="InvalidOperationException">No feedback hears it. Nothing was changed.</exception>
    /// <example>
    /// <code>
    /// var rate = 0.0;
    /// var recipe = Recipe.Parse("base | plateau(factor=0.5, patience=0)");
    /// var scheduler = GroupScheduler.Drive(recipe, baseRate: 0.1, value =&gt; rate = value);
    /// foreach (var loss in new[] { 1.0, 0.8, 0.8 })
    ///     scheduler.AdvanceAndObserve(loss);
    /// Console.WriteLine(rate); // 0.05
    /// </code>
    /// </example>
    public void AdvanceAndObserve(double metric)
    {
        Change(() => MoveOnAndHear(metric));
    }

    /// <summary>
    /// Counts one batch whose gradients are summed, and moves on after as many as the run plan accumulates for an
    /// update.
    /// </summary>
    /// <param name="outcome">What became of the update that this batch completes; without meaning before the last batch
    /// of an update. Default: applied.</param>
    /// <returns>Whether this batch completed an update.</returns>
    public bool AdvanceMicroBatch(UpdateOutcome outcome = UpdateOutcome.Applied)
    {
        Require.Defined(outcome);
        RequireIdle();
        if (AccumulatedBatches + 1 < (plan?.GradientAccumulation ?? 1))
        {
            AccumulatedBatches++;
            return false;
        }
        AdvanceLastMicroBatch(outcome);
        return true;
    }

    /// <summary>
    /// Counts the last batch of an epoch, whose update is made however few batches it sums, and moves on.
    /// </summary>
    /// <param name="outcome">What became of the update. Default: applied.</param>
    public void AdvanceLastMicroBatch(UpdateOutcome outcome = UpdateOutcome.Applied) =>
        Advance(Require.Defined(outcome), endsUpdate: true);

    /// <summary>
    /// Tells feedback a value of its metric, between two updates; for loops that measure once an epoch but schedule by
    /// updates.
    /// </summary>
    /// <param name="metric">The value, such as a validation loss. NaN counts as bad.</param>
    /// <exception cref="InvalidOperationException">No feedback hears it, and <see cref="AllowsUnusedMetrics"/> is not
    /// set.</exception>
    public void Observe(double metric)
    {
        Change(() => Hear(metric, rates));
    }

    private void RequireFeedback()
    {
        if (!AllowsUnusedMetrics && Array.TrueForAll(groups.Items, group => group.Feedback.Length == 0))
            throw new InvalidOperationException(
                "a metric must have feedback that hears it, but no parameter group has any; add '| plateau()' to the "
                    + $"recipe, leave the metric out, or set {nameof(AllowsUnusedMetrics)}."
            );
    }

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

    private static BoundRecipe Bound(Curve schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return BoundRecipe.From(schedule);
    }

    private static BoundRecipe Bound(Curve schedule, Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(feedback);
        return BoundRecipe.From(schedule, feedback);
    }

    private void RequireFitting(ParameterGroup group, string parameter)
    {
        if (!takesRecipes && group.Recipe is not null)
            throw new ArgumentException(
                $"the parameter group '{group.Name}' must have no recipe of its own, because the scheduler's is bound "
                    + "already; leave it out, or give the scheduler a Recipe.",
                parameter
            );
    }

    private GroupDefinition Define(ParameterGroup group, GroupJoin? join) =>
        GroupDefinition.Of(group, context => bind(group, context), join);
}
