using System.Collections.ObjectModel;
using Anneal.Language;
using Anneal.Scheduling;

namespace Anneal;

/// <summary>Drives the hyper-parameters of any optimizer: the one owner of its learning rates.</summary>
/// <remarks>
/// The rates of the first update are set when the scheduler is made; call <see cref="Advance()"/> once after each applied update.
/// A group's rate is <c>schedule(step) × feedback</c>, or what <see cref="Override"/> says. Not safe for use by several threads at once.
/// </remarks>
public sealed class GroupScheduler
{
    private readonly ScheduledGroup[] groups;
    private readonly CurveReader[] readers;
    private readonly double[] rates;
    private readonly RunPlan? plan;

    /// <param name="recipe">What every group follows that has no recipe of its own.</param>
    /// <param name="plan">How long the run is; null where no text needs it.</param>
    /// <param name="groups">The optimizer's parameter groups. At least one.</param>
    /// <exception cref="ArgumentException">There is no group, two have one name, a recipe does not fit, or it schedules what a group cannot set. No rate was set.</exception>
    public GroupScheduler(Recipe recipe, RunPlan? plan, params IReadOnlyList<ParameterGroup> groups)
        : this(groups, plan, (group, index) => (group.Recipe ?? recipe).Bind(new BindingContext(plan, group.BaseRate) { GroupIndex = index, GroupCount = groups.Count, GroupRates = [.. groups.Select(each => each.BaseRate)], MomentumName = group.MomentumName }))
    {
        ArgumentNullException.ThrowIfNull(recipe);
    }

    /// <param name="recipe">What every group follows, already bound; the groups' own base rates and recipes play no part.</param>
    /// <param name="groups">The optimizer's parameter groups. At least one.</param>
    /// <exception cref="ArgumentException">There is no group, two have one name, or the recipe schedules what a group cannot set. No rate was set.</exception>
    public GroupScheduler(BoundRecipe recipe, params IReadOnlyList<ParameterGroup> groups) : this(groups, null, (_, _) => recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
    }

    private GroupScheduler(IReadOnlyList<ParameterGroup> groups, RunPlan? plan, Func<ParameterGroup, int, BoundRecipe> bind)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0) throw new ArgumentException("'groups' must have at least one parameter group, but was empty.", nameof(groups));
        if (groups.GroupBy(group => group.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"'groups' must have different names, but '{twice.Key}' occurs {twice.Count()} times.", nameof(groups));
        // Groups that follow equal curves share one reader, so that a curve is evaluated once a step.
        var shared = new Dictionary<Curve, CurveReader>();
        CurveReader ReaderOf(Curve curve) => shared.TryGetValue(curve, out var reader) ? reader : shared[curve] = new CurveReader(curve);
        this.plan = plan;
        this.groups = [.. groups.Select((group, index) =>
        {
            var recipe = bind(group, index);
            return new ScheduledGroup(group, recipe, ReaderOf(recipe.Rate),
                [.. recipe.Companions.Select(companion => (ReaderOf(companion.Curve), group.SetterOf(companion.Name)))]);
        })];
        readers = [.. shared.Values];
        rates = new double[groups.Count];
        Rates = Array.AsReadOnly(rates);
        MoveTo(0);
    }

    /// <summary>Updates already made: the position in every schedule.</summary>
    public long Step { get; private set; }

    /// <summary>The rates now in force, one for each group. A view: it changes as the scheduler advances.</summary>
    public ReadOnlyCollection<double> Rates { get; }

    /// <summary>Moves on by one update. Call it once after each applied update.</summary>
    public void Advance() => MoveTo(Step + 1);

    /// <summary>Moves on by one update and tells feedback a value of its metric; for loops that measure at every step of their schedule.</summary>
    /// <param name="metric">The value, such as a validation loss. NaN counts as bad.</param>
    public void Advance(double metric)
    {
        Advance();
        Observe(metric);
    }

    /// <summary>Tells feedback a value of its metric, between two updates; for loops that measure once an epoch but schedule by updates.</summary>
    /// <param name="metric">The value, such as a validation loss. NaN counts as bad.</param>
    public void Observe(double metric)
    {
        foreach (var group in groups) group.Observe(metric, Step);
        Apply();
    }

    /// <summary>Sets a rate by hand, in place of the schedule's, until <see cref="LiftOverride"/>.</summary>
    /// <param name="rate">Finite, at least 0.</param>
    /// <param name="group">The name of the group; null for all.</param>
    /// <exception cref="ArgumentException">The rate is out of its range, or there is no such group.</exception>
    public void Override(double rate, string? group = null) => SetOverride(Require.NotNegative(rate), group);

    /// <summary>Gives a rate back to its schedule, which went on meanwhile.</summary>
    /// <param name="group">The name of the group; null for all.</param>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public void LiftOverride(string? group = null) => SetOverride(null, group);

    /// <summary>Everything that a restart needs.</summary>
    public SchedulerState Save() => new(Step, plan?.ToString(), [.. groups.Select(group => new GroupState(
        group.Group.Name, group.Group.BaseRate, group.Recipe.Text, group.Recipe.Fingerprint, group.Override, [.. group.Feedback]))]);

    /// <summary>Goes to a saved position, with what feedback had seen. The next rates are those of a run that was never stopped.</summary>
    /// <param name="state">What <see cref="Save"/> gave.</param>
    /// <exception cref="ArgumentException">The state is of other groups or other curves. Nothing was changed.</exception>
    public void Restore(SchedulerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Groups.Count != groups.Length)
            throw new ArgumentException($"the state must have as many parameter groups as the scheduler ({groups.Length}), but has {state.Groups.Count}.", nameof(state));
        foreach (var (group, saved) in groups.Zip(state.Groups)) RequireSame(group, saved);
        foreach (var (group, saved) in groups.Zip(state.Groups)) group.Restore([.. saved.Feedback], saved.Override);
        MoveTo(state.Step);
    }

    private static void RequireSame(ScheduledGroup group, GroupState saved)
    {
        if (saved.Name != group.Group.Name)
            throw new ArgumentException($"the state's parameter group must be '{group.Group.Name}', but is '{saved.Name}'.", nameof(saved));
        if (saved.Fingerprint != group.Recipe.Fingerprint)
            throw new ArgumentException(
                $"the state was saved with another curve for '{saved.Name}': {saved.Recipe ?? "one without a text"} at base rate {Number.Format(saved.BaseRate)}, fingerprint {saved.Fingerprint ?? "none"}; "
                + $"this scheduler has {group.Recipe.Text ?? "one without a text"} at base rate {Number.Format(group.Group.BaseRate)}, fingerprint {group.Recipe.Fingerprint ?? "none"}. Use the same text, run plan and base rate.", nameof(saved));
        if (saved.Feedback.Count != group.Feedback.Length)
            throw new ArgumentException($"the state of '{saved.Name}' must have {group.Feedback.Length} feedback states, but has {saved.Feedback.Count}.", nameof(saved));
    }

    private void SetOverride(double? rate, string? name)
    {
        if (name is not null && !groups.Any(group => group.Group.Name == name))
            throw new ArgumentException($"there is no parameter group '{name}'; there are {string.Join(", ", groups.Select(group => $"'{group.Group.Name}'"))}.", nameof(name));
        foreach (var group in groups)
            if (name is null || group.Group.Name == name) group.Override = rate;
        Apply();
    }

    private void MoveTo(long step)
    {
        foreach (var reader in readers) reader.MoveTo(step);
        Step = step;
        Apply();
    }

    private void Apply()
    {
        for (var i = 0; i < groups.Length; i++) rates[i] = groups[i].Apply();
    }
}
