namespace Anneal.Interop.Python.Reading;

/// <summary>An argument of a call.</summary>
/// <param name="Name">The parameter that it names; null for one by position, <c>*</c> or <c>**</c> for several.</param>
/// <param name="Value">Its value.</param>
internal sealed record ArgumentValue(string? Name, Value Value);
