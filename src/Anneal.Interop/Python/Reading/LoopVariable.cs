namespace Anneal.Interop.Python.Reading;

/// <summary>The variable of a loop.</summary>
internal sealed class LoopVariable(Loop loop, bool counts) : Value
{
    /// <inheritdoc/>
    public override bool IsPosition => counts;

    /// <inheritdoc/>
    public override bool IsCount => counts;

    /// <inheritdoc/>
    public override IReadOnlyList<Loop> Loops { get; } = [loop];

    /// <inheritdoc/>
    public override IReadOnlyList<Loop> PresentLoops { get; } = counts ? [loop] : [];
}
