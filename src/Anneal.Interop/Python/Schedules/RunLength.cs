namespace Anneal.Interop.Python;

/// <summary>A length of a run, with where it comes from.</summary>
/// <param name="What">What it counts: <c>epochs</c>, <c>updates in an epoch</c>.</param>
/// <param name="Count">How many; null where the source leaves it open.</param>
/// <param name="Source">Where the number comes from.</param>
public sealed record RunLength(string What, double? Count, LengthSource Source)
{
    /// <summary>The options and parameters whose defaults it is made of. Default: none.</summary>
    public ValueList<string> Of { get; init; } = [];
}
