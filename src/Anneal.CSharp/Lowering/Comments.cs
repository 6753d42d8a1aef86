using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Finds the comments that silence findings: <c>// anneal: ignore[LR005] reason</c>.</summary>
internal static class Comments
{
    private const string Mark = "anneal:";

    /// <summary>Those of a source.</summary>
    public static IReadOnlyList<IgnoreComment> In(SyntaxNode root) =>
        [
            .. root.DescendantTrivia()
                .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                .Where(trivia => trivia.ToString().Contains(Mark, StringComparison.Ordinal))
                .Select(Read)
                .OfType<IgnoreComment>(),
        ];

    private static IgnoreComment? Read(SyntaxTrivia trivia)
    {
        var at = Places.Of(trivia.GetLocation());
        var comment = IgnoreComment.Read("#" + trivia.ToString().TrimStart('/'), at);
        // Behind a statement it is for all of that.
        var statement = trivia.Token.Parent?.FirstAncestorOrSelf<StatementSyntax>(node => node is not BlockSyntax);
        return comment is null || statement is null || Places.Of(statement).Line > at.Line
            ? comment
            : comment with
            {
                FirstLine = IsSimple(statement) ? Places.Of(statement).Line : at.Line,
            };
    }

    private static bool IsSimple(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax;
}
