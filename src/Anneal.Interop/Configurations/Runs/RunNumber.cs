namespace Anneal.Interop.Configurations;

/// <summary>A number of a run, and where it comes from.</summary>
/// <param name="Value">The number; null where it is not known.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Detail">The line, the framework, or why it is not known; null where there is no more to say.</param>
public sealed record RunNumber(double? Value, NumberSource Source, string? Detail = null)
{
    /// <summary>A number of which nothing is said.</summary>
    public static RunNumber Unknown { get; } = new(null, NumberSource.Unknown);

    /// <summary>The number with its source: <c>3 (line 7)</c>.</summary>
    public override string ToString() =>
        Source switch
        {
            NumberSource.Unknown => Detail is null ? "not known" : $"not known ({Detail})",
            NumberSource.Caller => Invariant($"{Value} (said beside the file)"),
            NumberSource.Computed => Invariant($"{Value} (computed)"),
            _ => Invariant($"{Value} ({Detail})"),
        };

    internal static RunNumber OfCaller(double value) => new(value, NumberSource.Caller);

    internal static RunNumber Computed(double value) => new(value, NumberSource.Computed);
}
