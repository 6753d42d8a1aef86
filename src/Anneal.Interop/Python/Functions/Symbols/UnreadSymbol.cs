namespace Anneal.Interop.Python.Functions;

/// <summary>What could not be read; only who uses it is told so.</summary>
internal sealed record UnreadSymbol(string Reason) : Symbol
{
    /// <inheritdoc/>
    public override string Kind => "something that cannot be read";
}
