using Anneal.Interop.Python;
using Microsoft.CodeAnalysis;

namespace Anneal.CSharp.Lowering;

/// <summary>Where in a source something stands.</summary>
internal static class Places
{
    /// <summary>Where a node begins.</summary>
    public static SourcePlace Of(SyntaxNode node) => Of(node.GetFirstToken());

    /// <summary>Where a word begins.</summary>
    public static SourcePlace Of(SyntaxToken token) => Of(token.GetLocation());

    /// <summary>Where something begins.</summary>
    public static SourcePlace Of(Location location)
    {
        var start = location.GetLineSpan().StartLinePosition;
        return new(start.Line + 1, start.Character + 1);
    }
}
