namespace Anneal.Language;

/// <summary>A rule of a curve that the arguments of a call break.</summary>
/// <param name="Problem">What must hold, and what came.</param>
/// <param name="Parameter">The parameter at fault; null where it is several.</param>
internal sealed record Violation(string Problem, Parameter? Parameter = null)
{
    /// <summary>The same, with the fault in a number that is below 0, which no other can keep a rule beside.</summary>
    public Violation OrNegative(Parameter<double> other, CallExpression call) =>
        other.In(call, 0) < 0 ? this with { Parameter = other } : this;

    public static implicit operator Violation?(string? problem) => problem is null ? null : new(problem);
}
