using System.Collections.ObjectModel;
using Anneal.Scheduling;

namespace Anneal;

public sealed partial class GroupScheduler
{
    /// <summary>
    /// The rates now in force, one for each group. A view: it changes as the scheduler advances; <see cref="Add"/>
    /// makes a new one.
    /// </summary>
    public ReadOnlyCollection<double> Rates { get; private set; }

    /// <summary>The rate now in force, of a scheduler with one group.</summary>
    /// <exception cref="InvalidOperationException">There are several groups; ask <see cref="RateOf"/>.</exception>
    public double CurrentRate =>
        rates.Length == 1
            ? rates[0]
            : throw new InvalidOperationException(
                $"'{nameof(CurrentRate)}' needs a scheduler with one parameter group, but there are {Names()}; ask "
                    + $"{nameof(RateOf)}(name)."
            );

    /// <summary>The rate of a group now in force.</summary>
    /// <param name="group">The name of the group.</param>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public double RateOf(string group) => rates[IndexOf(group, nameof(group))];

    /// <summary>The value of a scheduled hyper-parameter of a group now in force.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="hyperparameter">Its name in a text, such as <c>momentum</c>, or <c>learning_rate</c>.</param>
    /// <exception cref="ArgumentException">There is no such group, or its recipe does not schedule that.</exception>
    public double ValueOf(string group, string hyperparameter)
    {
        ArgumentNullException.ThrowIfNull(hyperparameter);
        var values = groups.Items[IndexOf(group, nameof(group))].Values.ToArray();
        var index = Array.FindIndex(values, each => each.Parameter == hyperparameter);
        return index >= 0
            ? values[index].Value
            : throw new ArgumentException(
                $"'{hyperparameter}' is not scheduled for '{group}'; scheduled are "
                    + $"{string.Join(", ", values.Select(each => $"'{each.Parameter}'"))}.",
                nameof(hyperparameter)
            );
    }

    /// <summary>
    /// Adds a parameter group to the run under way, such as layers that are frozen no longer, and sets its first rate.
    /// </summary>
    /// <remarks>
    /// Its schedule begins at its own step 0 now, and lengths left out or said in percent are those of what is left of
    /// the run. To follow the others from where they are, give it the rest of their schedule.
    /// One that a restored state awaits (<see cref="ResumeReport.Awaited"/>) has joined already: it goes to where it
    /// would be now, with the warm-up that it had, and under the policy of that restart.
    /// </remarks>
    /// <param name="group">The group; without a recipe of its own it follows the scheduler's, from the
    /// beginning.</param>
    /// <param name="warmupSteps">Updates over which its rate rises to what its schedule says: at its k-th update (k +
    /// 1)/(n + 1) of it. At least 0; default 0: at once.</param>
    /// <exception cref="SetterException">A setter of the group has thrown. The group was not added; what its other
    /// setters had set stays, since nothing is known of what was there before.</exception>
    /// <exception cref="ArgumentException">The name is taken, the recipe does not fit what is left of the run, or it
    /// schedules what the group cannot set; or it is awaited with another curve, and the restart had no policy. Nothing
    /// was changed.</exception>
    public void Add(ParameterGroup group, long warmupSteps = 0)
    {
        ArgumentNullException.ThrowIfNull(group);
        Require.AtLeast(0, warmupSteps);
        if (Array.Exists(groups.Items, each => each.Name == group.Name))
            throw new ArgumentException(
                $"the group must have a name of its own, but there is a parameter group '{group.Name}' already.",
                nameof(group)
            );
        RequireFitting(group, nameof(group));
        Change(() => Join(group, warmupSteps), isMove: false);
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

    /// <summary>Gives a rate back to its schedule, which moved on meanwhile.</summary>
    /// <param name="group">The name of the group; null for all.</param>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public void LiftOverride(string? group = null) => SetOverride(null, group);

    private List<RateChange>? Join(ParameterGroup group, long warmupSteps)
    {
        var saved = awaited?.Groups.FirstOrDefault(each => each.Name == group.Name);
        ScheduledGroups joined;
        if (saved is not null)
            joined = groups.With(ResumedAlone(group, saved));
        else
        {
            var join = new GroupJoin(Step, warmupSteps);
            var definition = Define(group, join);
            joined = groups.With(definition, GroupContexts.OfLate(definition, join, groups.Plan));
        }
        joined.RequireSavable(nameof(group));
        double[] all = [.. rates, double.NaN];
        joined.Apply(all, first: rates.Length);

        groups = joined;
        if (saved is not null)
            awaited = awaited! with { Groups = [.. awaited.Groups.Where(other => other != saved)] };
        rates = all;
        Rates = Array.AsReadOnly(rates);
        return null;
    }

    private void SetOverride(RateOverride? rate, string? group)
    {
        ScheduledGroup[] set = group is null ? groups.Items : [groups.Items[IndexOf(group, nameof(group))]];
        Change(
            () =>
            {
                RateOverride?[] before = [.. set.Select(each => each.Override)];
                foreach (var each in set)
                    each.Override = rate;
                try
                {
                    return Apply(RateChangeReason.Manual, rates);
                }
                catch
                {
                    foreach (var (each, was) in set.Zip(before))
                        each.Override = was;
                    throw;
                }
            },
            isMove: false
        );
    }

    private int IndexOf(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return Array.FindIndex(groups.Items, group => group.Name == name) is >= 0 and var index
            ? index
            : throw new ArgumentException($"there is no parameter group '{name}'; there are {Names()}.", parameter);
    }

    private string Names() => string.Join(", ", groups.Items.Select(group => $"'{group.Name}'"));
}
