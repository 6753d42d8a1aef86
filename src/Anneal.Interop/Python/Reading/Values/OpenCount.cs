namespace Anneal.Interop.Python.Reading;

/// <summary>How many elements something has of which the source does not say it, such as a loader of data.</summary>
/// <param name="subject">What has them.</param>
internal sealed class OpenCount(Value subject) : Value
{
    /// <inheritdoc/>
    protected override double? Reckon(Assumptions assumptions) => assumptions[subject];
}
