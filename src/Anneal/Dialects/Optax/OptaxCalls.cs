using Anneal.Composition;
using Anneal.Conversion.Python;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Calls of optax's own schedules that may give a curve.</summary>
internal static class OptaxCalls
{
    /// <summary>One schedule; null where none has this shape.</summary>
    public static string? Of(Schedule schedule) =>
        schedule switch
        {
            Held held => Of(held.Inner),
            Constant constant => Call("constant_schedule", ("value", constant.Value)),
            Warmup warmup => Linear(warmup.At(0), warmup.Target, warmup.Steps),
            LinearRamp { Start: 0 } ramp => Linear(ramp.InitialValue, ramp.FinalValue, ramp.Steps),
            PolynomialDecay { Start: 0 } decay => Call(
                "polynomial_schedule",
                ("init_value", decay.InitialValue),
                ("end_value", decay.FinalValue),
                ("power", decay.Power),
                ("transition_steps", decay.Steps)
            ),
            CosineDecay { Start: 0, InitialValue: not 0 } decay => Call(
                "cosine_decay_schedule",
                ("init_value", decay.InitialValue),
                ("decay_steps", decay.Steps),
                ("alpha", decay.FinalValue / decay.InitialValue)
            ),
            ExponentialDecay decay => Exponential(decay.InitialValue, decay.Per, decay.Factor),
            GeometricRamp { Start: 0 } ramp => Exponential(
                ramp.InitialValue,
                ramp.Steps,
                ramp.FinalValue / ramp.InitialValue,
                end: ramp.FinalValue
            ),
            StepDecay decay => Exponential(decay.InitialValue, decay.Interval.Steps, decay.Factor, staircase: true),
            MultiStepDecay or PiecewiseConstant => Pieces(schedule),
            Sequence { Parts: [Warmup warmup, CosineDecay { Start: 0 } decay], Starts: [var steps] } => WarmupCosine(
                warmup.At(0),
                decay,
                steps
            ),
            Sequence { Parts: [LinearRamp { Start: 0 } ramp, CosineDecay { Start: 0 } decay], Starts: [var steps] } =>
                WarmupCosine(ramp.InitialValue, decay, steps),
            Sequence
            {
                Parts: [
                    CosineDecay { Start: 0, InitialValue: not 0 } up,
                    CosineDecay { Start: 0, FinalValue: not 0 } down,
                ],
                Starts: [var steps]
            } => OneCycle(up, down, steps),
            _ => null,
        };

    /// <summary>The transformation that reduces updates.</summary>
    public static string OnPlateau(ReduceOnPlateau plateau, double rate) =>
        PythonCall.Of(
            "optax.contrib.reduce_on_plateau",
            ("factor", plateau.Factor),
            ("patience", plateau.Patience + 1),
            ("rtol", plateau.ThresholdMode == ThresholdMode.Relative ? plateau.Threshold : 0.0),
            ("atol", plateau.ThresholdMode == ThresholdMode.Absolute ? plateau.Threshold : 0.0),
            ("cooldown", plateau.Cooldown),
            ("min_scale", plateau.MinRate / rate)
        );

    private static string Linear(double first, double last, double steps) =>
        Call("linear_schedule", ("init_value", first), ("end_value", last), ("transition_steps", steps));

    private static string Exponential(
        double initial,
        double steps,
        double rate,
        bool? staircase = null,
        double? end = null
    ) =>
        Call(
            "exponential_decay",
            ("init_value", initial),
            ("transition_steps", steps),
            ("decay_rate", rate),
            ("staircase", staircase),
            ("end_value", end)
        );

    private static string WarmupCosine(double first, CosineDecay decay, long warmup) =>
        Call(
            "warmup_cosine_decay_schedule",
            ("init_value", first),
            ("peak_value", decay.InitialValue),
            ("warmup_steps", warmup),
            ("decay_steps", warmup + decay.Steps),
            ("end_value", decay.FinalValue)
        );

    private static string OneCycle(CosineDecay up, CosineDecay down, long steps) =>
        Call(
            "cosine_onecycle_schedule",
            ("transition_steps", steps + down.Steps),
            ("peak_value", up.FinalValue),
            ("pct_start", steps / (steps + down.Steps)),
            ("div_factor", up.FinalValue / up.InitialValue),
            ("final_div_factor", up.InitialValue / down.FinalValue)
        );

    // Scales of the value before, which a value of 0 does not have.
    private static string? Pieces(Schedule schedule)
    {
        var scales = new List<string>();
        var value = schedule.At(0);
        foreach (var start in schedule.Breakpoints(1, long.MaxValue))
        {
            if (value == 0)
                return null;
            scales.Add($"{NumberText.Format(start)}: {NumberText.Format(schedule.At(start) / value)}");
            value = schedule.At(start);
        }
        return Call(
            "piecewise_constant_schedule",
            ("init_value", schedule.At(0)),
            ("boundaries_and_scales", $"{{{string.Join(", ", scales)}}}")
        );
    }

    private static string Call(string name, params IEnumerable<(string, object?)> arguments) =>
        PythonCall.Of("optax." + name, arguments);
}
