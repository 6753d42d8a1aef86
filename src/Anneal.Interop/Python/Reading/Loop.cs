namespace Anneal.Interop.Python.Reading;

/// <summary>A loop of the program.</summary>
/// <param name="at">Where it stands.</param>
/// <param name="names">The names that it assigns to.</param>
/// <param name="count">How often it runs.</param>
/// <param name="first">The first value of its variable; null where unknown.</param>
internal sealed class Loop(SourcePlace at, IReadOnlyList<string> names, Value count, Value? first)
{
    public SourcePlace At => at;

    public Value Count => count;

    public Value? First => first;

    /// <summary>Whether its variable is called an epoch.</summary>
    public bool IsOfEpochs => names.Any(name => name.Contains("epoch", StringComparison.OrdinalIgnoreCase));
}
