using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.piecewise_constant_schedule</c>.</summary>
internal sealed class OptaxPiecewiseConstantSchedule : OptaxScaled
{
    public OptaxPiecewiseConstantSchedule()
        : base("piecewise_constant_schedule", "Multiplied by a scale of its own at each boundary.", Initial, Boundaries)
    {
        Formula = "init_value * the scales of all boundaries <= t";
        Example = "optax.piecewise_constant_schedule(0.1, {1000: 0.1, 2000: 0.5})";
        Conventions =
            "Switches at the boundary itself (Keras's PiecewiseConstantDecay one update later). Scales multiply what "
            + "came before; they are no values of their own. The last value stays.";
    }

    // Never ends on its own.
    internal override PartLength LengthOf(BoundCall call) => PartLength.Open;

    internal override Curve Bind(BoundCall call)
    {
        var (values, scales) = (new List<double> { call.Value(Initial) }, ScalesOf(call));
        foreach (var scale in scales.Values)
            values.Add(values[^1] * scale);
        return new PiecewiseConstant([.. values], [.. scales.Keys.Select(FirstStep)]);
    }
}
