using Anneal.Language.Syntax;

namespace Anneal.Language.CSharp;

/// <summary>A pasted line of C# → the nodes that Python code of the same meaning has.</summary>
internal sealed partial class CSharpParser : TokenReader
{
    // From the loosest to the tightest, each as Python has it.
    private static readonly (string CSharp, string Python)[][] Ranks =
    [
        [("||", "or")],
        [("&&", "and")],
        [("==", "=="), ("!=", "!=")],
        [("<", "<"), ("<=", "<="), (">", ">"), (">=", ">=")],
        [("+", "+"), ("-", "-")],
        [("*", "*"), ("/", "/"), ("%", "%")],
    ];

    private readonly WholeNumbers whole = new();

    private CSharpParser(string text)
        : base(text, Lexer.Read(text, isCSharp: true)) { }

    /// <summary>The value of the line, whatever it is assigned to.</summary>
    /// <exception cref="ScheduleTextException">The line cannot be read.</exception>
    public static SyntaxNode Parse(string text)
    {
        var parser = new CSharpParser(text);
        parser.SkipDirectives();
        if (!parser.TryTake("return"))
            parser.SkipTarget();
        var value = parser.Expression();
        while (parser.TryTake(";")) { }
        return parser.Current.Kind == TokenKind.End
            ? value
            : throw parser.Unexpected("an operator or the end of the line");
    }

    private Token Next => Tokens[Math.Min(Position + 1, Tokens.Count - 1)];

    // using TorchSharp; using static TorchSharp.torch;
    private void SkipDirectives()
    {
        while (Current.Is("using") && !IsTarget())
        while (Current.Kind != TokenKind.End && !Take().Is(";")) { }
    }

    // var name =, using var name =, List<double> name =, this.name =
    private void SkipTarget()
    {
        if (IsTarget())
            while (!Take().Is("=")) { }
    }

    private bool IsTarget()
    {
        for (var i = Position; i < Tokens.Count; i++)
            if (Tokens[i].Is("="))
                return i > Position;
            else if (Tokens[i].Kind != TokenKind.Name && !"<>[]?,".Contains(Tokens[i].Text, StringComparison.Ordinal))
                return false;
        return false;
    }

    private SyntaxNode Expression()
    {
        using var nesting = Deeper();
        if (IsLambda())
            return Lambda();
        var value = Operation(0);
        if (!TryTake("?"))
            return value;
        var then = Expression();
        Expect(":", "':' between the two values");
        return new ConditionalSyntax(Since(value.Span), then, value, Expression());
    }

    private SyntaxNode Operation(int rank)
    {
        if (rank == Ranks.Length)
            return Unary();
        var left = Operation(rank + 1);
        for (
            var count = 0;
            Array.FindIndex(Ranks[rank], pair => Current.Is(pair.CSharp)) is >= 0 and var index;
            count++
        )
        {
            if (count > DeepestNesting)
                throw Unexpected($"at most {DeepestNesting} operators in a row");
            var sign = Take() with { Text = Ranks[rank][index].Python };
            var right = Operation(rank + 1);
            left = whole.Operation(Since(left.Span), left, sign, right);
        }
        return left;
    }

    private SyntaxNode Unary()
    {
        using var nesting = Deeper();
        var sign = Current;
        if (TryTake("!"))
        {
            var condition = Unary();
            return new UnarySyntax(Since(sign.Span), sign with { Text = "not" }, condition);
        }
        if (!TryTake("-") && !TryTake("+"))
            return IsCast() ? Cast() : Postfix();
        var operand = Unary();
        return Signed(sign, operand);
    }
}
