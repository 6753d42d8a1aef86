namespace Anneal.Interop.Python.Syntax;

/// <summary>The operators between two operands.</summary>
internal static class Operators
{
    // The looser binding first; each level's operators bind alike.
    private static readonly string[][] Levels =
    [
        ["or"],
        ["and"],
        ["==", "!=", "<", ">", "<=", ">=", "in", "is", "not"],
        ["|"],
        ["^"],
        ["&"],
        ["<<", ">>"],
        ["+", "-"],
        ["*", "/", "//", "%", "@"],
    ];

    /// <summary>The level of comparisons, over whose operands <c>not</c> reaches.</summary>
    public const int Comparisons = 2;

    private static readonly Dictionary<string, int> LevelOf = Levels
        .Index()
        .SelectMany(level => level.Item.Select(symbol => (symbol, level.Index)))
        .ToDictionary();

    /// <summary>Takes an operator of a level or of one that binds closer; null where another word stands.</summary>
    /// <param name="tokens">The words, at the operator.</param>
    /// <param name="least">The loosest level that is taken.</param>
    public static (Token Symbol, int Level)? Take(TokenReader tokens, int least)
    {
        var token = tokens.Current;
        if (
            token.Kind is not (TokenKind.Operator or TokenKind.Name)
            || !LevelOf.TryGetValue(token.Text, out var level)
            || level < least
            || token.Text == "not" && !tokens.Peek(1).Is("in")
        )
            return null;
        tokens.Take();
        if (token.Text is "not" or "is" && (tokens.TakeIf("in") || tokens.TakeIf("not")))
            token = token with { Text = token.Text + " not" };
        return (token, level);
    }
}
