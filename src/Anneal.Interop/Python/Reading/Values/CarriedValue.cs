namespace Anneal.Interop.Python.Reading;

/// <summary>
/// A number that each pass of a loop changes, or each call of a method: what it is at the beginning.
/// </summary>
/// <param name="before">What it was before.</param>
/// <param name="loop">The outermost loop that changes it; null for an attribute that a method changes.</param>
/// <param name="change">How it is changed.</param>
internal sealed class CarriedValue(Value before, Loop? loop, LoopChange change)
    : Value([before], TraitsFrom([before]) with { Moves = true })
{
    /// <summary>Whether a value is one that passes may change: a number, or a word such as <c>True</c>.</summary>
    public static bool MayBe(Value before) =>
        before is LiteralValue { Text: "True" or "False" or "None" }
        || before.Number(Assumptions.None.Alone) is not null;

    /// <summary>What it was before.</summary>
    public Value Before => before;

    /// <summary>The outermost loop that changes it; null for an attribute that a method changes.</summary>
    public Loop? Loop => loop;

    /// <summary>How it is changed.</summary>
    public LoopChange Change => change;

    /// <inheritdoc/>
    protected override double? Reckon(Assumptions assumptions) => before.Number(assumptions);

    /// <inheritdoc/>
    public override string? Path => before.Path;
}
