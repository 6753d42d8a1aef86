using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

/// <summary>What is no number and is handed on as it stands: a quoted text, <c>None</c>.</summary>
/// <param name="Node">As it is written.</param>
internal sealed record WordValue(SyntaxNode Node) : PythonValue;
