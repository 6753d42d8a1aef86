using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>keras.PiecewiseConstantDecay</c>.</summary>
internal sealed class KerasPiecewiseConstantDecay : KerasDefinition
{
    public static readonly Parameter<ValueList<double>> Boundaries = Required(
        "boundaries",
        Kinds.ListOf(Kinds.AnyNumber),
        "the last steps of the old values, increasing; fractions are truncated",
        ParameterRole.Milestones
    );
    public static readonly Parameter<ValueList<ScheduleValue>> Values = Required(
        "values",
        Kinds.ListOf(Kinds.Real),
        "the values in turn, one more than boundaries"
    );

    public KerasPiecewiseConstantDecay()
        : base(
            "PiecewiseConstantDecay",
            "A value of its own between any two boundaries, each from the step after its boundary on.",
            Boundaries,
            Values,
            Label
        )
    {
        Formula = "values[i] for boundaries[i-1] < t <= boundaries[i]";
        Source = SourceFile;
        Example = "keras.PiecewiseConstantDecay(boundaries=[100, 200], values=[0.1, 0.01, 0.001])";
        Conventions =
            "Switches one update after the boundary: update number boundaries[0] (from 0) still has the old value, "
            + "where torch.MultiStepLR and optax have the new one. The last value stays.";
    }

    internal override Violation? Check(CallExpression call)
    {
        var (boundaries, values) = (Boundaries.In(call).Count, Values.In(call).Count);
        if (values != boundaries + 1)
            return new(
                $"'values' of '{FullName}' must be one more than 'boundaries' ({boundaries}), but there are {values}.",
                Values
            );
        return boundaries > 0
            ? null
            : new(
                $"'boundaries' of '{FullName}' must have at least one entry, but is empty; Keras fails at the first "
                    + "call.",
                Boundaries
            );
    }

    // Never ends on its own.
    internal override PartLength LengthOf(BoundCall call) => PartLength.Open;

    internal override Curve Bind(BoundCall call)
    {
        double[] boundaries = [.. Boundaries.In(call).Select(Math.Truncate)];
        double[] values = [.. Values.In(call).Select(call.Scope.Value)];
        var starts = boundaries
            .Where(boundary => boundary >= 0)
            .Select(boundary => (long)boundary + 1)
            .Distinct()
            .Order()
            .ToValueList();
        return new PiecewiseConstant([At(0), .. starts.Select(start => At(start))], starts);

        // Keras adds up the values of all ranges that a step is in, so boundaries out of order give sums or nothing.
        double At(double step)
        {
            var sum = (step <= boundaries[0] ? values[0] : 0) + (step > boundaries[^1] ? values[^1] : 0);
            for (var i = 1; i < boundaries.Length; i++)
                if (step > boundaries[i - 1] && step <= boundaries[i])
                    sum += values[i];
            return sum;
        }
    }
}
