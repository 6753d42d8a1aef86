namespace Anneal.Dialects;

/// <summary><c>transformers.get_constant_schedule</c>.</summary>
internal sealed class TransformersConstant : TransformersDefinition
{
    public TransformersConstant()
        : base("get_constant_schedule", "The group's own rate at every step.", Optimizer, LastEpoch)
    {
        Formula = "base";
        Conventions = "It never ends.";
        Example = $"{FullName}()";
    }

    // It has no lengths.
    internal override bool AsksForLengths => true;
}
