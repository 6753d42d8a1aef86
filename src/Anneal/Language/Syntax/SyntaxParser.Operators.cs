namespace Anneal.Language.Syntax;

internal sealed partial class SyntaxParser
{
    private SyntaxNode Conditional()
    {
        using var nesting = Deeper();
        var value = Operation(0);
        if (EndsStatement() || !TryTake("if"))
            return value;
        var condition = Operation(0);
        Expect("else", "'else' after the condition");
        return new ConditionalSyntax(Since(value.Span), value, condition, Conditional());
    }

    // From the loosest to the tightest; 'not' stands between 'and' and the comparisons, as in Python.
    private static readonly string[][] Ranks =
    [
        ["or"],
        ["and"],
        ["<", "<=", ">", ">=", "==", "!=", "in", "not"],
        ["+", "-"],
        ["*", "/", "//", "%"],
    ];

    private const int ComparisonRank = 2;

    private SyntaxNode Operation(int rank)
    {
        if (rank == Ranks.Length)
            return Unary();
        if (rank == ComparisonRank && Current.Is("not"))
        {
            using var nesting = Deeper();
            var not = Take();
            var operand = Operation(ComparisonRank);
            return new UnarySyntax(Since(not.Span), not, operand);
        }
        var first = Operation(rank + 1);
        if (!Ranks[rank].Any(Current.Is))
            return first;
        var rest = new List<(Token, SyntaxNode)>();
        while (Ranks[rank].Any(Current.Is))
            rest.Add((Operator(), Operation(rank + 1)));
        return new OperationSyntax(Since(first.Span), first, rest);
    }

    private Token Operator()
    {
        var token = Take();
        if (!token.Is("not"))
            return token;
        Expect("in", "'in' after 'not'");
        return token with { Text = "not in" };
    }

    private SyntaxNode Unary()
    {
        using var nesting = Deeper();
        if (!Current.Is("-") && !Current.Is("+"))
            return Power();
        var sign = Take();
        var operand = Unary();
        return Signed(sign, operand);
    }

    private SyntaxNode Power()
    {
        var part = Part();
        return TryTake("**") ? new PowerSyntax(Since(part.Span), part, Unary()) : part;
    }

    // What may follow a value in Python: an index, a method, and arguments where the value is a function.
    private SyntaxNode Postfix()
    {
        var part = Primary();
        for (var links = 0; ; links++)
        {
            if (links > DeepestNesting)
                throw Unexpected($"at most {DeepestNesting} indices and calls in a row");
            if (Current.Is("[") && (arithmetic || part is not NameSyntax || IsIndex()))
            {
                Take();
                part = Arithmetic(() => Index(part));
            }
            else if (Current.Is("."))
            {
                Take();
                var name = Name("the name of a method after '.'");
                Expect("(", $"'(' after '{name}'");
                part = new MethodSyntax(Since(part.Span), part, name, Arithmetic(Arguments));
            }
            else if (Current.Is("(") && part is IndexSyntax or CallSyntax or InvocationSyntax)
            {
                Take();
                part = new InvocationSyntax(Since(part.Span), part, Arguments());
            }
            else
                return part;
        }
    }

    private SyntaxNode Index(SyntaxNode list)
    {
        var start = Current.Is(":") ? null : Conditional();
        if (TryTake(":"))
        {
            var stop = Bound();
            var step = TryTake(":") ? Bound() : null;
            Expect("]", "']' after the slice");
            return new SliceSyntax(Since(list.Span), list, start, stop, step);
        }
        Expect("]", "']' after the index");
        return new IndexSyntax(Since(list.Span), list, start!);
    }

    private SyntaxNode? Bound() => Current.Is(":") || Current.Is("]") ? null : Conditional();

    // Outside of arithmetic the one name with an index is that of several optimizers.
    private bool IsIndex() =>
        Tokens[Position + 1].Kind is TokenKind.Number or TokenKind.Text && Tokens[Position + 2].Is("]");
}
