namespace Anneal.Language;

/// <summary>From one value to another.</summary>
/// <param name="From">The first value.</param>
/// <param name="To">The last value.</param>
internal sealed record RangeArgument(ScheduleValue From, ScheduleValue To) : ArgumentValue
{
    internal override bool UsesBase => From.UsesBase || To.UsesBase;

    private protected override string Print() => $"{From} -> {To}";
}
