namespace Anneal.Language.Values;

/// <summary>A dictionary.</summary>
/// <param name="Entries">Keys and values; of equal keys the last one counts.</param>
internal sealed record MapValue(IReadOnlyList<(PythonValue Key, PythonValue Value)> Entries) : PythonValue;
