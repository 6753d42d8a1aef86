namespace Anneal.Interop.Python.Reading;

/// <summary>What a source itself says of a condition.</summary>
/// <param name="Holds">Whether it holds; null where that depends on what the source leaves open.</param>
/// <param name="Defaults">The defaults that decide it.</param>
internal sealed record Verdict(bool? Holds, IReadOnlySet<DefaultValue> Defaults)
{
    /// <summary>That of which nothing is said.</summary>
    public static Verdict None { get; } = new(null, new HashSet<DefaultValue>());

    /// <summary>The verdict on what a condition asks.</summary>
    public static Verdict On(Value? asked)
    {
        var assumptions = Assumptions.None;
        return
            asked is { Traits.Moves: false }
            && Truth.Of(asked, assumptions) is { } holds
            && assumptions.Missing.Count == 0
            ? new(holds, assumptions.Defaults)
            : None;
    }
}
