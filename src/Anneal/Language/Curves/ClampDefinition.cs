namespace Anneal.Language.Curves;

/// <summary><c>clamp(x, v, w)</c>.</summary>
internal sealed class ClampDefinition : BoundedDefinition
{
    public ClampDefinition()
        : base(
            "clamp",
            "A schedule kept between two values.",
            Inner("what is kept between the values"),
            Lower(),
            Upper()
        )
    {
        Formula = "min(max(x(t), v), w)";
        Example = "clamp(inverse_sqrt(1), 0.01, 0.3)";
    }
}
