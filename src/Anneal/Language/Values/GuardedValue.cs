namespace Anneal.Language.Values;

/// <summary>An item that a list has at those steps only at which a condition holds.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Value">The item.</param>
internal sealed record GuardedValue(NumberValue Condition, PythonValue Value) : PythonValue;
