namespace Anneal.Interop.Python.Reading;

/// <summary>A number that each pass of a loop changes: what it is at the beginning of a pass.</summary>
/// <param name="before">What it was before the loop.</param>
/// <param name="loop">The outermost loop that changes it.</param>
/// <param name="change">How the loop changes it.</param>
internal sealed class CarriedValue(Value before, Loop loop, LoopChange change) : Value([before])
{
    /// <summary>What it was before the loop.</summary>
    public Value Before => before;

    /// <summary>The outermost loop that changes it.</summary>
    public Loop Loop => loop;

    /// <summary>How the loop changes it.</summary>
    public LoopChange Change => change;

    /// <inheritdoc/>
    public override double? Number(Assumptions assumptions) => before.Number(assumptions);

    /// <inheritdoc/>
    public override string? Path => before.Path;
}
