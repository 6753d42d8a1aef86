namespace Anneal.Language.Arguments;

/// <summary>A length of time.</summary>
/// <param name="Length">The length.</param>
public sealed record LengthArgument(Length Length) : ArgumentValue
{
    private protected override string Print() => Length.ToString();
}
