namespace Anneal.Language;

/// <summary>A schedule inside a schedule.</summary>
/// <param name="Schedule">The inner schedule.</param>
internal sealed record ScheduleArgument(ScheduleExpression Schedule) : ArgumentValue
{
    private protected override string Print() => Schedule.ToString();
}
