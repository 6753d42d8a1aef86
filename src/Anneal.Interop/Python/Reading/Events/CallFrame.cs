namespace Anneal.Interop.Python.Reading;

/// <summary>A call of a function of the source that is being followed.</summary>
/// <param name="Function">The function.</param>
/// <param name="Context">Under what it is called.</param>
internal sealed record CallFrame(FunctionValue Function, EventContext Context)
{
    /// <summary>What its parameters are given.</summary>
    public IReadOnlyDictionary<string, Value> Given { get; set; } = new Dictionary<string, Value>();
}
