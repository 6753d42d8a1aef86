namespace Anneal.Language.Curves;

/// <summary><c>at_least(x, v)</c>.</summary>
internal sealed class AtLeastDefinition : BoundedDefinition
{
    public AtLeastDefinition()
        : base(
            "at_least",
            "A schedule that never falls below a value.",
            Inner("what is kept above the value"),
            Lower(),
            most: null
        )
    {
        Formula = "max(x(t), v)";
        Example = "at_least(step(2.0, factor=0.9, every=1), 0.01)";
    }
}
