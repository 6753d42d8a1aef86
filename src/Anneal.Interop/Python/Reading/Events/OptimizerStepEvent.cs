namespace Anneal.Interop.Python.Reading;

/// <summary>An optimizer makes an update.</summary>
internal sealed record OptimizerStepEvent(IReadOnlyList<OptimizerValue> Optimizers) : ProgramEvent
{
    /// <summary>Whether it may be an update of an optimizer: that one, or one of which nothing is known.</summary>
    public bool MayBeOf(OptimizerValue? driven) =>
        driven?.Name is null || Optimizers.Any(optimizer => optimizer == driven || optimizer.Name is null);
}
