namespace Anneal.Language.Values;

/// <summary>A list, a tuple, a range or an array.</summary>
/// <param name="Items">Its items; those that are there at some steps only are <see cref="GuardedValue"/>s.</param>
/// <param name="IsArray">Whether arithmetic takes it item by item.</param>
internal sealed record ListValue(IReadOnlyList<PythonValue> Items, bool IsArray = false) : PythonValue;
