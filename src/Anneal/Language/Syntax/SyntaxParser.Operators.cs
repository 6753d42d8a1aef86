namespace Anneal.Language.Syntax;

internal sealed partial class SyntaxParser
{
    private SyntaxNode Conditional()
    {
        using var nesting = Deeper();
        var value = Operation(0);
        if (!TryTake("if"))
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
        ["<", "<=", ">", ">=", "==", "!="],
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
            rest.Add((Take(), Operation(rank + 1)));
        return new OperationSyntax(Since(first.Span), first, rest);
    }

    private SyntaxNode Unary()
    {
        using var nesting = Deeper();
        if (!Current.Is("-") && !Current.Is("+"))
            return Power();
        var sign = Take();
        var operand = Unary();
        // A sign before a plain number makes a number, so that -1 is a literal wherever one is expected.
        return operand is NumberSyntax number && sign.Is("-") && !double.IsNegative(number.Value)
            ? number with
            {
                Span = Since(sign.Span),
                Value = -number.Value,
            }
            : new UnarySyntax(Since(sign.Span), sign, operand);
    }

    private SyntaxNode Power()
    {
        var part = Part();
        if (arithmetic && Current.Is("["))
        {
            Take();
            var index = Sequence();
            Expect("]", "']' after the index");
            part = new IndexSyntax(Since(part.Span), part, index);
        }
        return TryTake("**") ? new PowerSyntax(Since(part.Span), part, Unary()) : part;
    }
}
