namespace Anneal.Interop.Python.Reading;

/// <summary>What a call or an operator gives.</summary>
internal sealed class ComputedValue(IReadOnlyList<Value> origins, Func<Assumptions, double?>? number = null)
    : OpaqueValue(origins)
{
    /// <inheritdoc/>
    public override double? Number(Assumptions assumptions) =>
        number is null || Depth > MostDeep ? null : assumptions.Remember(this, number);

    /// <summary>How many values may stand between a number and the literals that it comes from.</summary>
    private const int MostDeep = 100;

    private string? path;

    /// <inheritdoc/>
    public override string? Path => path;

    /// <inheritdoc/>
    public override bool IsPosition => SaysPosition;

    /// <summary>Whether it says a position in the run.</summary>
    public bool SaysPosition { get; init; }

    /// <inheritdoc/>
    public override bool IsCount => SaysCount;

    /// <summary>Whether it counts the passes of a loop.</summary>
    public bool SaysCount { get; init; }

    /// <summary>Whether it moves the variable of a loop on by one or more: <c>epoch + 1</c>.</summary>
    public bool IsNext { get; init; }

    /// <summary>What can be iterated over in it; null where that is not known.</summary>
    public Iteration? Iteration { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Loop> PresentLoops => IsNext ? [] : base.PresentLoops;

    /// <summary>Takes the name of the first variable that it is assigned to.</summary>
    public void Call(string name) => path ??= name;
}
