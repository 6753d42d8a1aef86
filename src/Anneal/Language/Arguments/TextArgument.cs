namespace Anneal.Language;

/// <summary>A quoted text, as Python calls have them.</summary>
/// <param name="Text">The text without its quotes; it has at most one kind of quotes inside, no line break and no
/// backslash.</param>
internal sealed record TextArgument(string Text) : ArgumentValue
{
    /// <summary>Whether a text can be quoted.</summary>
    public static bool CanQuote(string text) =>
        !text.AsSpan().ContainsAny('\n', '\r', '\\') && !(text.Contains('"') && text.Contains('\''));

    private protected override string Print() => Text.Contains('\'') ? $"\"{Text}\"" : $"'{Text}'";
}
