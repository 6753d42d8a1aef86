namespace Anneal.Interop.Python.Reading;

/// <summary>Something whose kind the source does not say; what is done with it may.</summary>
internal abstract class OpaqueValue(IReadOnlyList<Value>? origins = null, Traits? traits = null)
    : Value(origins, traits)
{
    /// <summary>The optimizer or the scheduler that it turned out to be.</summary>
    public Value? Role { get; set; }

    /// <summary>Whether gradients were set to zero through it.</summary>
    public bool SetsGradientsToZero { get; set; }

    /// <inheritdoc/>
    public override IReadOnlyList<Value> Members => Role is { } role ? [role] : [this];
}
