namespace Anneal.Interop.Python.Reading;

/// <summary>A learning rate that was read.</summary>
internal sealed class RateValue(RateReadEvent read) : Value
{
    /// <inheritdoc/>
    public override IReadOnlyList<RateReadEvent> RateReads { get; } = [read];
}
