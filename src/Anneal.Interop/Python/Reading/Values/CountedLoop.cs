using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>A loop that events stand in, with what is known of its passes.</summary>
/// <param name="at">Where it stands.</param>
/// <param name="target">What it assigns to, or counts.</param>
/// <param name="passes">What it goes over.</param>
internal sealed class CountedLoop(SourcePlace at, Expression? target, Iteration passes) : Loop(at, target)
{
    /// <summary>Whether it runs until something within it ends it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether something that is not understood may end it before.</summary>
    public bool MayEndEarly { get; init; }

    /// <summary>Where a counter ends the run within it.</summary>
    public IReadOnlyList<PassLimit> Limits { get; init; } = [];

    /// <summary>How often it runs.</summary>
    public Value Count => passes.Count;

    /// <summary>The first value of its variable; null where unknown.</summary>
    public Value? First => passes.First;
}
