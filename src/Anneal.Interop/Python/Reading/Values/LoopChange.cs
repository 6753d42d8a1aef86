using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>How a loop changes a number from pass to pass, or a method from call to call.</summary>
/// <param name="At">Where it does.</param>
/// <param name="Loop">Where the innermost loop around that, or the method, stands.</param>
/// <param name="Increment">What is added to it each time; null where it is changed otherwise.</param>
internal sealed record LoopChange(SourcePlace At, SourcePlace Loop, double? Increment)
{
    /// <summary>What is changed: a name, or an attribute.</summary>
    public Expression? Target { get; init; }

    /// <summary>Whether one assignment gives it another value, which does not come from the one before.</summary>
    public bool IsReplaced { get; init; }
}
