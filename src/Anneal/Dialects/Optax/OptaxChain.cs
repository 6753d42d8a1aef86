using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// <c>optax.chain(…)</c>: the rate is what the links multiply the update by, with the optimizer's own rate.
/// </summary>
internal static class OptaxChain
{
    private static readonly string[] Scales = ["scale_by_schedule", "scale_by_learning_rate", "scale"];

    /// <summary>The rate; null where a call is no chain, or none of its links is a schedule.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        if (call.Name is not "optax.chain")
            return null;
        SyntaxNode[] factors = [.. call.Arguments.Select(link => Factor(link.Value)).OfType<SyntaxNode>()];
        return Array.TrueForAll(factors, factor => factor is NumberSyntax or NameSyntax or TextSyntax) ? null
            : factors is [var only] ? only
            : new OperationSyntax(
                call.Span,
                factors[0],
                [.. factors.Skip(1).Select(factor => (new Token(TokenKind.Symbol, "*", 0, factor.Span), factor))]
            );
    }

    // The sign turns the gradient round; a factor of 1 says nothing.
    private static SyntaxNode? Factor(SyntaxNode link)
    {
        if (link is not CallSyntax call || call.Name is "optax.chain")
            return null;
        if (!Scales.Contains(Names.Last(call.Name)) && !Names.IsOptimizerClass(call.Name))
            return null;
        var value = (
            call.Arguments.Find(each => each.Name == "learning_rate") ?? call.Arguments.FirstOrDefault()
        )?.Value;
        return value switch
        {
            NumberSyntax number when Math.Abs(number.Value) == 1 => null,
            NumberSyntax number => number with { Value = Math.Abs(number.Value) },
            _ => value,
        };
    }
}
