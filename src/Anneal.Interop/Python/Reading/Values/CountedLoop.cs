using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>A loop that events stand in, with what is known of its passes.</summary>
internal sealed class CountedLoop(SourcePlace at, Expression? target, Iteration passes) : Loop(at, target)
{
    /// <summary>How often it runs.</summary>
    public Value Count => passes.Count;

    /// <summary>The first value of its variable; null where unknown.</summary>
    public Value? First => passes.First;
}
