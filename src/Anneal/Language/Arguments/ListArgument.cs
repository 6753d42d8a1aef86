namespace Anneal.Language;

/// <summary>Several arguments in brackets.</summary>
/// <param name="Items">The arguments.</param>
internal sealed record ListArgument(ValueList<ArgumentValue> Items) : ArgumentValue
{
    internal override bool UsesBase => Items.Any(item => item.UsesBase);

    internal override bool HasUnits => Items.Any(item => item.HasUnits);

    internal override IEnumerable<ScheduleExpression> Schedules => Items.SelectMany(item => item.Schedules);

    internal override ArgumentValue WithSchedules(Func<ScheduleExpression, ScheduleExpression> replace) =>
        new ListArgument([.. Items.Select(item => item.WithSchedules(replace))]);

    private protected override string Print() => $"[{string.Join(", ", Items)}]";
}
