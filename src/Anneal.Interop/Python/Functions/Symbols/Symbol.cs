namespace Anneal.Interop.Python.Functions;

/// <summary>What an expression of a function is, in terms of the step.</summary>
internal abstract record Symbol
{
    /// <summary>What it is, in words.</summary>
    public abstract string Kind { get; }
}
