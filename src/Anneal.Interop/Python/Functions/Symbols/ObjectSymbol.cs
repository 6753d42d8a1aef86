using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>An object that the reader of the source knows, or does not know more of than its name.</summary>
/// <param name="Value">The object.</param>
/// <param name="Assumptions">What is taken for it where it is a number.</param>
internal sealed record ObjectSymbol(Value Value, Assumptions? Assumptions = null) : Symbol
{
    /// <summary>The number that it is taken for; null where there is none.</summary>
    public double? Number => Value is UnknownValue && Assumptions is not null ? Value.Number(Assumptions) : null;

    /// <inheritdoc/>
    public override string Kind =>
        Value switch
        {
            FunctionValue => "a function",
            ClassValue => "a class",
            _ => Value.Path is { } path ? $"'{path}'" : "an object",
        };
}
