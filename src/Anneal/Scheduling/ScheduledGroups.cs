namespace Anneal.Scheduling;

/// <summary>
/// Parameter groups at work, at one step. Groups that follow equal curves share one reader, so that a curve is
/// evaluated once a step.
/// </summary>
/// <param name="plan">The run; null where no text needs it.</param>
/// <param name="step">Where the groups stand.</param>
internal sealed class ScheduledGroups(RunPlan? plan, long step)
{
    private readonly Dictionary<(Curve Curve, long Start), CurveReader> shared = [];
    private readonly List<CurveReader> taken = [];
    private CurveReader[] readers = [];

    public ScheduledGroup[] Items { get; private set; } = [];

    public RunPlan? Plan => plan;

    public long Step { get; private set; } = step;

    /// <summary>Groups at a step, bound to a run.</summary>
    /// <exception cref="ArgumentException">A recipe does not fit, or schedules what its group cannot set.</exception>
    public static ScheduledGroups Of(IReadOnlyList<GroupDefinition> definitions, RunPlan? plan, long step)
    {
        var groups = new ScheduledGroups(plan, step);
        var contexts = GroupContexts.Of(definitions, plan);
        for (var i = 0; i < definitions.Count; i++)
            groups.Add(definitions[i], contexts[i]);
        return groups;
    }

    /// <summary>Adds a group where the others stand.</summary>
    /// <exception cref="ArgumentException">The recipe does not fit, or schedules what the group cannot set. Nothing was
    /// added.</exception>
    public void Add(GroupDefinition definition, BindingContext context)
    {
        var group = new ScheduledGroup(definition, definition.Bind(context), curve =>
            ReaderOf(curve, definition.Join?.Step ?? 0)
        );
        Items = [.. Items, group];
        readers = [.. shared.Values, .. taken];
    }

    /// <summary>Adds the groups of others, at the same step.</summary>
    public void Take(ScheduledGroups others)
    {
        Items = [.. Items, .. others.Items];
        foreach (var (key, reader) in others.shared)
            if (!shared.TryAdd(key, reader))
                taken.Add(reader);
        readers = [.. shared.Values, .. taken];
    }

    public void MoveTo(long step)
    {
        foreach (var reader in readers)
            reader.MoveTo(step);
        Step = step;
    }

    private CurveReader ReaderOf(Curve curve, long start)
    {
        if (shared.TryGetValue((curve, start), out var reader))
            return reader;
        reader = new CurveReader(curve, start);
        reader.MoveTo(Step);
        return shared[(curve, start)] = reader;
    }
}
