using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Anneal.CSharp.Lowering;

/// <summary>What stands in which loop is known only where brackets match.</summary>
internal static class Brackets
{
    /// <summary>Refuses a source whose brackets do not match.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public static void Require(SyntaxNode root)
    {
        if (!root.ContainsDiagnostics)
            return;
        foreach (var token in root.DescendantTokens())
            if (
                token.IsMissing
                && token.Kind()
                    is SyntaxKind.OpenBraceToken
                        or SyntaxKind.CloseBraceToken
                        or SyntaxKind.OpenParenToken
                        or SyntaxKind.CloseParenToken
            )
                throw new InvalidDataException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the brackets of a source must match, but '{SyntaxFacts.GetText(token.Kind())}' is missing at "
                            + $"line {Places.Of(token).Line}."
                    )
                );
    }
}
