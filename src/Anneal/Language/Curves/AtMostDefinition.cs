namespace Anneal.Language.Curves;

/// <summary><c>at_most(x, v)</c>.</summary>
internal sealed class AtMostDefinition : BoundedDefinition
{
    public AtMostDefinition()
        : base(
            "at_most",
            "A schedule that never rises above a value.",
            Inner("what is kept below the value"),
            least: null,
            Upper()
        )
    {
        Formula = "min(x(t), v)";
        Example = "at_most(inverse_sqrt(1), 0.3)";
    }
}
