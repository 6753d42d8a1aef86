namespace Anneal.Language;

/// <summary>A schedule inside a schedule.</summary>
/// <param name="Schedule">The inner schedule.</param>
internal sealed record ScheduleArgument(ScheduleExpression Schedule) : ArgumentValue
{
    internal override bool UsesBase => Schedule.UsesBase;

    internal override IEnumerable<ScheduleExpression> Schedules => [Schedule];

    internal override ArgumentValue WithSchedules(Func<ScheduleExpression, ScheduleExpression> replace) =>
        new ScheduleArgument(replace(Schedule));

    private protected override string Print() => Schedule.ToString();
}
