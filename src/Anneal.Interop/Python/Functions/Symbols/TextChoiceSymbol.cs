namespace Anneal.Interop.Python.Functions;

/// <summary>One of two strings, as the step decides: a key of a dictionary.</summary>
internal sealed record TextChoiceSymbol(NumberSymbol Condition, Symbol Then, Symbol Otherwise) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "one of two strings";
}
