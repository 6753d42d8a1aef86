namespace Anneal.Language;

/// <summary>A length of time.</summary>
/// <param name="Length">The length.</param>
internal sealed record LengthArgument(Length Length) : ArgumentValue
{
    internal override bool HasUnits => Length.Unit != LengthUnit.Steps;

    private protected override string Print() => Length.ToString();
}
