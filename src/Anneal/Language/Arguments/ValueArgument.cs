namespace Anneal.Language;

/// <summary>A number or a multiple of the base rate.</summary>
/// <param name="Value">The value.</param>
internal sealed record ValueArgument(ScheduleValue Value) : ArgumentValue
{
    internal override bool UsesBase => Value.UsesBase;

    private protected override string Print() => Value.ToString();
}
