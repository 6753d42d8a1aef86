using Anneal.Language.Syntax;

namespace Anneal.Language.CSharp;

/// <summary>
/// Which values of C# are whole numbers, whose quotients lose their fraction, and how Python says such arithmetic.
/// </summary>
internal sealed class WholeNumbers
{
    private static readonly string[] OfWholeNumbers = ["abs", "min", "max"];

    private readonly HashSet<string> counts = [];

    /// <summary>Takes a name for a whole number of at least 0, as a step is.</summary>
    public void Add(string name) => counts.Add(name);

    /// <summary>No longer takes a name for a whole number.</summary>
    public void Remove(string name) => counts.Remove(name);

    /// <summary>An operator between two values.</summary>
    public SyntaxNode Operation(SourceSpan span, SyntaxNode left, Token sign, SyntaxNode right)
    {
        if (!(sign.Is("/") || sign.Is("%")) || !IsWhole(left) || !IsWhole(right))
            return Of(sign.Text, left, right);
        // Python rounds down and C# towards 0, which is the same where nothing is negative.
        if (IsCount(left) && IsCount(right))
            return Of(sign.Is("/") ? "//" : "%", left, right);
        var quotient = new CallSyntax(span, "int", [new(span, null, Of("/", left, right))]);
        return sign.Is("/") ? quotient : Of("-", left, Of("*", right, quotient));

        SyntaxNode Of(string operation, SyntaxNode first, SyntaxNode second) =>
            new OperationSyntax(span, first, [(sign with { Text = operation }, second)]);
    }

    private bool IsCount(SyntaxNode node) =>
        node switch
        {
            NumberSyntax number => number.IsInteger && number.Value >= 0,
            NameSyntax name => counts.Contains(name.Name),
            OperationSyntax { Rest: [var (sign, right)] } operation => sign.Text is "+" or "*" or "//" or "%"
                && IsCount(operation.First)
                && IsCount(right),
            _ => false,
        };

    private bool IsWhole(SyntaxNode node) =>
        IsCount(node)
        || node switch
        {
            NumberSyntax number => number.IsInteger,
            UnarySyntax unary => !unary.Operator.Is("not") && IsWhole(unary.Operand),
            OperationSyntax { Rest: [var (sign, right)] } operation => sign.Text is "+" or "-" or "*" or "//" or "%"
                && IsWhole(operation.First)
                && IsWhole(right),
            ConditionalSyntax conditional => IsWhole(conditional.Then) && IsWhole(conditional.Otherwise),
            CallSyntax { Name: "int" } => true,
            CallSyntax call => OfWholeNumbers.Contains(call.Name)
                && call.Arguments.TrueForAll(argument => IsWhole(argument.Value)),
            _ => false,
        };
}
