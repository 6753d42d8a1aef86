namespace Anneal.Language;

/// <summary>From one value to another.</summary>
/// <param name="From">The first value.</param>
/// <param name="To">The last value.</param>
internal sealed record RangeArgument(ScheduleValue From, ScheduleValue To) : ArgumentValue
{
    private protected override string Print() => $"{From} -> {To}";
}
