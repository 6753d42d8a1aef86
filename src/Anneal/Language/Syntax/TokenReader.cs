namespace Anneal.Language.Syntax;

/// <summary>The words of a text, taken one after the other, with a limit on how deep it is nested.</summary>
/// <param name="text">The text, for messages.</param>
/// <param name="tokens">Its words, the end last.</param>
internal abstract class TokenReader(string text, List<Token> tokens)
{
    protected const int DeepestNesting = 64;

    private int depth;

    protected string Text => text;

    protected List<Token> Tokens => tokens;

    /// <summary>The place of <see cref="Current"/> among <see cref="Tokens"/>.</summary>
    protected int Position { get; set; }

    protected Token Current => tokens[Position];

    protected Token Take() => tokens[Position++];

    protected bool TryTake(string symbolOrWord)
    {
        if (!Current.Is(symbolOrWord))
            return false;
        Position++;
        return true;
    }

    protected Token Expect(string symbolOrWord, string expected)
    {
        if (!Current.Is(symbolOrWord))
            throw Unexpected(expected);
        return Take();
    }

    protected ScheduleTextException Unexpected(string expected) =>
        Error(Current.Span, $"expected {expected}, but found {Current}.");

    protected ScheduleTextException Error(SourceSpan place, string problem) => new(text, place, problem);

    /// <summary>From a place to the end of what was taken last.</summary>
    protected SourceSpan Since(SourceSpan start)
    {
        var last = tokens[Math.Max(0, Position - 1)].Span;
        return new(
            start.Start,
            Math.Max(start.Length, last.Start + last.Length - start.Start),
            start.Line,
            start.Column
        );
    }

    /// <summary>What a sign makes of its operand; a plain number keeps it, so that -1 is a literal.</summary>
    protected SyntaxNode Signed(Token sign, SyntaxNode operand) =>
        operand is NumberSyntax number && sign.Is("-") && !double.IsNegative(number.Value)
            ? number with
            {
                Span = Since(sign.Span),
                Value = -number.Value,
            }
            : new UnarySyntax(Since(sign.Span), sign, operand);

    /// <summary>Refuses an argument by position after one by name.</summary>
    protected void RequireByPositionFirst(List<ArgumentSyntax> arguments)
    {
        if (arguments.Exists(argument => argument.Name is not null))
            throw Error(Current.Span, "arguments by position must stand before those by name.");
    }

    protected Nesting Deeper()
    {
        if (++depth > 4 * DeepestNesting)
            throw Error(Current.Span, $"the text is nested too deeply; at most {DeepestNesting} levels are read.");
        return new(this);
    }

    protected readonly ref struct Nesting(TokenReader reader)
    {
        public void Dispose() => reader.depth--;
    }
}
