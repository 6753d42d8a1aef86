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

    /// <summary>These groups and one more, where they stand. They and the new ones are the same: drive one list.</summary>
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

    /// <summary>Moves on by one step. Where a curve fails, no group has moved.</summary>
    public void MoveOn()
    {
        var moved = 0;
        try
        {
            for (; moved < readers.Length; moved++)
                readers[moved].MoveTo(Step + 1);
        }
        catch (Exception wrong)
        {
            var failed = readers[moved];
            while (--moved >= 0)
                readers[moved].MoveBack();
            if (wrong is not CurveValueException unreadable)
                throw;
            var group = Items.First(group => group.Reads(failed));
            throw ScheduledGroup.Unreadable(group.Name, group.Recipe, Step + 1, unreadable);
        }
        Step++;
    }

    /// <summary>Takes back <see cref="MoveOn"/>.</summary>
    public void MoveBack()
    {
        foreach (var reader in readers)
            reader.MoveBack();
        Step--;
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
