namespace Anneal.Language;

/// <summary>A quoted text, as Python calls have them.</summary>
/// <param name="Text">The text without its quotes; it has neither quotes nor line breaks inside.</param>
internal sealed record TextArgument(string Text) : ArgumentValue
{
    private protected override string Print() => $"'{Text}'";
}
