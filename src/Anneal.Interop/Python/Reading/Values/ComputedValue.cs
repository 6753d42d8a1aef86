namespace Anneal.Interop.Python.Reading;

/// <summary>What a call or an operator gives.</summary>
internal sealed class ComputedValue(
    IReadOnlyList<Value> origins,
    Func<Assumptions, double?>? number = null,
    Traits? traits = null
) : OpaqueValue(origins, traits)
{
    /// <summary>How many values may stand between a number and the literals that it comes from.</summary>
    private const int MostDeep = 100;

    private string? path;

    /// <inheritdoc/>
    protected override double? Reckon(Assumptions assumptions) =>
        number is null || Depth > MostDeep ? null : number(assumptions);

    /// <inheritdoc/>
    public override string? Path => path;

    /// <summary>How it was computed; null where that is not said.</summary>
    public Making? Making { get; set; }

    /// <summary>What can be iterated over in it; null where that is not known.</summary>
    public Iteration? Iteration { get; init; }

    /// <summary>Takes the name of the first variable that it is assigned to.</summary>
    public void Call(string name) => path ??= name;
}
