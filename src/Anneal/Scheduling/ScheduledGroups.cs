using System.Globalization;

namespace Anneal.Scheduling;

/// <summary>
/// Parameter groups at work, at one step. Groups that follow equal curves share one reader, so that a curve is
/// evaluated once a step.
/// </summary>
internal sealed class ScheduledGroups
{
    private readonly Dictionary<(Curve Curve, long Start), CurveReader> shared = [];
    private readonly List<CurveReader> taken = [];
    private CurveReader[] readers = [];
    private int prepared, // how far Apply has come
        set;

    private ScheduledGroups(RunPlan? plan, long step) => (Plan, Step) = (plan, step);

    private ScheduledGroups(ScheduledGroups groups)
        : this(groups.Plan, groups.Step)
    {
        (shared, taken, Items) = (new(groups.shared), [.. groups.taken], groups.Items);
    }

    public ScheduledGroup[] Items { get; private set; } = [];

    /// <summary>The run; null where no text needs it.</summary>
    public RunPlan? Plan { get; }

    /// <summary>Where the groups stand.</summary>
    public long Step { get; private set; }

    /// <summary>Groups at a step, bound to a run.</summary>
    /// <exception cref="ArgumentException">A recipe does not fit, or schedules what its group cannot set.</exception>
    public static ScheduledGroups Of(IReadOnlyList<GroupDefinition> definitions, RunPlan? plan, long step)
    {
        var groups = new ScheduledGroups(plan, step);
        var contexts = GroupContexts.Of(definitions, plan);
        for (var i = 0; i < definitions.Count; i++)
            groups.Add(definitions[i], contexts[i]);
        groups.Gather();
        return groups;
    }

    /// <summary>
    /// These groups and one more, where they stand. They and the new ones are the same: drive one list.
    /// </summary>
    /// <exception cref="ArgumentException">The recipe does not fit, or schedules what the group cannot set.</exception>
    public ScheduledGroups With(GroupDefinition definition, BindingContext context)
    {
        var groups = new ScheduledGroups(this);
        groups.Add(definition, context);
        groups.Gather();
        return groups;
    }

    /// <summary>These groups and others at the same step. They and the new ones are the same: drive one list.</summary>
    public ScheduledGroups With(ScheduledGroups others)
    {
        var groups = new ScheduledGroups(this) { Items = [.. Items, .. others.Items] };
        foreach (var (key, reader) in others.shared)
            if (!groups.shared.TryAdd(key, reader))
                groups.taken.Add(reader);
        groups.Gather();
        return groups;
    }

    /// <summary>Moves on by one step. Where that fails, some curves have moved: <see cref="MoveBackTo"/>.</summary>
    public void MoveOn()
    {
        foreach (var reader in readers)
            reader.MoveTo(Step + 1);
        Step++;
    }

    /// <summary>Takes back <see cref="MoveOn"/>, as far as it went.</summary>
    /// <param name="step">Where the groups were.</param>
    /// <param name="wrong">Why.</param>
    /// <returns>Why, with the group where it is known.</returns>
    public Exception MoveBackTo(long step, Exception wrong)
    {
        if (wrong is CurveValueException { Group: null } unreadable)
        {
            var failed = readers.First(reader => !reader.IsAt(step + 1));
            var group = Items.First(group => group.Reads(failed));
            wrong = ScheduledGroup.Unreadable(group.Name, group.Recipe, step + 1, unreadable);
        }
        foreach (var reader in readers)
            reader.MoveBackTo(step);
        Step = step;
        return wrong;
    }

    /// <summary>Tells every group's feedback a value. Where one fails, none has heard it.</summary>
    public void Observe(double metric)
    {
        foreach (var group in Items)
            group.Observe(metric, Step);
        SwapFeedback();
    }

    /// <summary>Takes back <see cref="Observe"/>.</summary>
    public void Forget() => SwapFeedback();

    /// <summary>Finds all values of all groups, then sets them.</summary>
    /// <param name="rates">Receives the rates.</param>
    /// <param name="first">The first group to set. Default: all.</param>
    /// <exception cref="CurveValueException">A value is not one that may be set. Nothing was set.</exception>
    /// <exception cref="SetterException">A setter has thrown. What had been set is set back.</exception>
    public void Apply(double[] rates, int first = 0)
    {
        try
        {
            Prepare(first);
            Set(rates, first);
        }
        catch (Exception wrong)
        {
            if (prepared == Items.Length)
                throw SetBack(rates, first, wrong);
            while (--prepared >= first)
                Items[prepared].Unprepare();
            throw;
        }
    }

    /// <summary>Takes over what the setters were given last, from the same groups.</summary>
    public void TakeGiven(ScheduledGroups same)
    {
        foreach (var (group, before) in Items.Zip(same.Items))
            group.TakeGiven(before);
    }

    private void Prepare(int first)
    {
        var (items, step) = (Items, Step);
        for (prepared = first; prepared < items.Length; prepared++)
            items[prepared].Prepare(step);
    }

    private void Set(double[] rates, int first)
    {
        var items = Items;
        for (set = first; set < items.Length; set++)
            rates[set] = items[set].Set();
    }

    private SetterException SetBack(double[] rates, int first, Exception wrong)
    {
        var failure = new SetterFailure(Items[set], wrong);
        for (var i = Items.Length - 1; i > set; i--)
            Items[i].Unprepare();
        for (var i = set; i >= first; i--)
            rates[i] = Items[i].SetBack(failure, isWhole: i < set);
        return failure.ToException();
    }

    /// <summary>Refuses more than can be saved.</summary>
    /// <param name="parameter">What gave the groups.</param>
    /// <exception cref="ArgumentException">A state of theirs could not be written.</exception>
    public void RequireSavable(string parameter)
    {
        var longest = SchedulerState.LongestFrame + Items.Sum(group => group.LongestState);
        if (longest > SchedulerState.LongestJson)
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the parameter groups must have a state of at most {SchedulerState.LongestJson} characters, so "
                        + $"that it can be saved, but that of {Items.Length} may have {longest}; use fewer groups, "
                        + $"shorter texts, or feedback that averages over fewer values."
                ),
                parameter
            );
    }

    private void SwapFeedback()
    {
        foreach (var group in Items)
            group.SwapFeedback();
    }

    private void Add(GroupDefinition definition, BindingContext context)
    {
        var recipe = definition.Bind(context);
        try
        {
            Items = [.. Items, new(definition, recipe, curve => ReaderOf(curve, definition.Join?.Step ?? 0))];
        }
        catch (CurveValueException unreadable)
        {
            throw ScheduledGroup.Unreadable(definition.Group.Name, recipe, Step, unreadable);
        }
    }

    private void Gather() => readers = [.. shared.Values, .. taken];

    private CurveReader ReaderOf(Curve curve, long start)
    {
        if (shared.TryGetValue((curve, start), out var reader))
            return reader;
        reader = new CurveReader(curve, start);
        reader.MoveTo(Step);
        return shared[(curve, start)] = reader;
    }
}
