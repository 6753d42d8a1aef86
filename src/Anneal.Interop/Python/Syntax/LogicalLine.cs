namespace Anneal.Interop.Python.Syntax;

/// <summary>A statement's words, however many lines of text they take.</summary>
/// <param name="Indentation">Columns before the first word.</param>
/// <param name="Tokens">The words, at least one.</param>
/// <param name="IsContinued">Whether it stands after a <c>;</c>, in the line of the one before.</param>
internal sealed record LogicalLine(int Indentation, List<Token> Tokens, bool IsContinued = false);
