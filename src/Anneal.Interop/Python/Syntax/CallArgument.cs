namespace Anneal.Interop.Python.Syntax;

/// <summary>An argument of a call.</summary>
/// <param name="Name">The parameter that it names; null for one by position, <c>*</c> or <c>**</c> for a sequence or a
/// dictionary of them.</param>
/// <param name="Value">Its value.</param>
internal sealed record CallArgument(string? Name, Expression Value);
