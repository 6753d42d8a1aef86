using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A schedule of optax that is multiplied by a scale at each of its boundaries.</summary>
internal abstract class OptaxScaled(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    : OptaxDefinition(name, summary, parameters)
{
    public static readonly Parameter<ValueList<(double Step, double Scale)>> Boundaries = OrNone(
        "boundaries_and_scales",
        Kinds.MapOf(Kinds.AnyNumber, Kinds.AnyNumber),
        "steps and what the value is multiplied by there, at least 0; the order does not matter",
        ParameterRole.Time
    );

    internal override Violation? Check(CallExpression call) =>
        ScalesOf(call).Values.FirstOrDefault(scale => scale < 0) is < 0 and var scale
            ? new(
                $"'{Boundaries.Name}' of '{FullName}' must have scales that are at least 0, but one is "
                    + $"{NumberText.Format(scale)}.",
                Parameters.FirstOrDefault(parameter => parameter == Boundaries)
            )
            : null;

    // Of boundaries that are the same the last one counts.
    private protected virtual SortedDictionary<double, double> ScalesOf(CallExpression call)
    {
        var scales = new SortedDictionary<double, double>();
        foreach (var (step, scale) in Boundaries.In(call, []))
            scales[step] = scale;
        return scales;
    }

    private protected Schedule Interpolated(bool cosine, double initial, CallExpression call)
    {
        var (parts, boundary, value, holdsItsEnd) = (new List<(Schedule, long?)>(), 0.0, initial, false);
        foreach (var (next, scale) in ScalesOf(call))
        {
            // A boundary need not be a whole step, nor lie ahead: what is between two of them shows from the first
            // whole step on.
            var (first, end) = (FirstStep(boundary), FirstStep(next));
            var (final, steps, start) = (value * scale, Math.Max(next - boundary, 1), boundary - first);
            Schedule part = cosine
                ? new CosineDecay(value, final, steps, start)
                : new LinearRamp(value, final, steps, start);
            parts.Add((part, Math.Max(0, end - first)));
            holdsItsEnd = next - boundary == steps;
            (boundary, value) = (next, final);
        }
        parts.Add((new Constant(value), holdsItsEnd ? 0 : null));
        return Sequence.Of([.. parts]);
    }

    private protected static long FirstStep(double boundary) => (long)Math.Ceiling(Math.Max(0, boundary));
}
