namespace Anneal.Interop.Python.Syntax;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string, with its prefix and quotes.</summary>
    Text,

    /// <summary>An operator, a bracket or a mark.</summary>
    Operator,

    /// <summary>The end of the statement.</summary>
    End,
}
