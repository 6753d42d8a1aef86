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

    /// <summary>How many levels there are.</summary>
    public static int LevelCount => Levels.Length;

    /// <summary>Takes an operator of a level; null where another word stands there.</summary>
    public static Token? Take(TokenReader tokens, int level)
    {
        var token = tokens.Current;
        if (!token.Is(Levels[level]) || token.Text == "not" && !tokens.Peek(1).Is("in"))
            return null;
        tokens.Take();
        return token.Text is "not" or "is" && (tokens.TakeIf("in") || tokens.TakeIf("not"))
            ? token with
            {
                Text = token.Text + " not",
            }
            : token;
    }
}
