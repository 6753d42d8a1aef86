namespace Anneal.Interop.Pickle;

/// <summary>What a pickle holds, as it stands: nothing is looked up, made or run.</summary>
internal abstract class PickleValue
{
    /// <summary>What it is, for messages: <c>a text</c>.</summary>
    public abstract string Kind { get; }
}
