namespace Anneal.Language;

/// <summary>A rule of a curve that the arguments of a call break.</summary>
/// <param name="Problem">What must hold, and what came.</param>
/// <param name="Parameter">The parameter at fault; null where it is several.</param>
internal sealed record Violation(string Problem, Parameter? Parameter = null)
{
    public static implicit operator Violation?(string? problem) => problem is null ? null : new(problem);
}
