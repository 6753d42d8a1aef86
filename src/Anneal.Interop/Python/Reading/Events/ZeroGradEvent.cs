namespace Anneal.Interop.Python.Reading;

/// <summary>Gradients are set to zero, through an optimizer or a model.</summary>
internal sealed record ZeroGradEvent(Value Target) : ProgramEvent
{
    /// <summary>
    /// Whether it clears the gradients of an optimizer. Of a model whose optimizer is not known, only where there is no
    /// other.
    /// </summary>
    public bool Clears(OptimizerValue optimizer, bool isOnlyOne) =>
        Target.Members.Any(member =>
            member == optimizer
            || member is not OptimizerValue
                && (optimizer.Models.Count > 0 ? optimizer.Models.Any(model => model == member) : isOnlyOne)
        );
}
