using Anneal.Composition;
using Anneal.Conversion.Python;
using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>Calls of Keras's own schedules that may give a curve.</summary>
internal static class KerasCalls
{
    public const string Module = "keras.optimizers.schedules.";

    /// <summary>One schedule; null where none has this shape.</summary>
    public static string? Of(Schedule schedule) =>
        schedule switch
        {
            Held held => Of(held.Inner),
            LinearRamp { Start: 0 } ramp => Polynomial(ramp, 1),
            PolynomialDecay { Start: 0 } decay => Polynomial(decay, decay.Power),
            CosineDecay { Start: 0 } decay => Cosine(decay.InitialValue, decay),
            Sequence { Parts: [LinearRamp { Start: 0 } ramp, CosineDecay { Start: 0 } decay], Starts: [var steps] } =>
                Cosine(ramp.InitialValue, decay, steps),
            Sequence { Parts: [Warmup warmup, CosineDecay { Start: 0 } decay], Starts: [var steps] } => Cosine(
                warmup.At(0),
                decay,
                steps
            ),
            ExponentialDecay decay => Decay("ExponentialDecay", decay.InitialValue, decay.Per, decay.Factor),
            GeometricRamp { Start: 0 } ramp => Decay(
                "ExponentialDecay",
                ramp.InitialValue,
                ramp.Steps,
                ramp.FinalValue / ramp.InitialValue
            ),
            StepDecay decay => Decay(
                "ExponentialDecay",
                decay.InitialValue,
                decay.Interval.Steps,
                decay.Factor,
                staircase: true
            ),
            InverseTimeDecay decay => Decay("InverseTimeDecay", decay.InitialValue, decay.Per, decay.Decay),
            Ticked { Inner: InverseTimeDecay { Per: 1 } decay } ticked => Decay(
                "InverseTimeDecay",
                decay.InitialValue,
                ticked.Period.Steps,
                decay.Decay,
                staircase: true
            ),
            MultiStepDecay or PiecewiseConstant => Pieces(schedule),
            CosineRestarts restarts => PythonCall.Of(
                Module + "CosineDecayRestarts",
                ("initial_learning_rate", restarts.InitialValue),
                ("first_decay_steps", restarts.FirstSteps),
                ("t_mul", restarts.Growth),
                ("m_mul", restarts.Decay),
                ("alpha", restarts.FinalValue / restarts.InitialValue)
            ),
            _ => null,
        };

    /// <summary>
    /// A value from each start on, the first from step 0; Keras's own boundaries are the last steps of the old values.
    /// </summary>
    public static string Pieces(IReadOnlyList<long> starts, IReadOnlyList<double> values)
    {
        var changes = Enumerable.Range(0, starts.Count).Where(index => values[index + 1] != values[index]).ToArray();
        return PythonCall.Of(
            Module + "PiecewiseConstantDecay",
            ("boundaries", changes.Select(index => starts[index] - 1)),
            ("values", changes.Select(index => values[index + 1]).Prepend(values[0]))
        );
    }

    /// <summary>The callback that reduces the rate.</summary>
    public static string OnPlateau(ReduceOnPlateau plateau) =>
        PythonCall.Of(
            "keras.callbacks.ReduceLROnPlateau",
            ("monitor", "\"val_loss\""),
            ("factor", plateau.Factor),
            ("patience", plateau.Patience + 1),
            ("mode", plateau.Mode == PlateauMode.Max ? "\"max\"" : "\"min\""),
            ("min_delta", plateau.Threshold),
            ("cooldown", plateau.Cooldown),
            ("min_lr", plateau.MinRate)
        );

    private static string? Pieces(Schedule schedule)
    {
        long[] starts = [.. schedule.Breakpoints(1, long.MaxValue)];
        return starts.Length == 0 ? null : Pieces(starts, [.. starts.Prepend(0).Select(schedule.At)]);
    }

    private static string Polynomial(Transition decay, double power) =>
        PythonCall.Of(
            Module + "PolynomialDecay",
            ("initial_learning_rate", decay.InitialValue),
            ("decay_steps", decay.Steps),
            ("end_learning_rate", decay.FinalValue),
            ("power", power)
        );

    // The lowest rate is a share of the rate at which the cosine begins.
    private static string? Cosine(double first, CosineDecay decay, long? warmup = null) =>
        decay.InitialValue == 0
            ? null
            : PythonCall.Of(
                Module + "CosineDecay",
                ("initial_learning_rate", first),
                ("decay_steps", decay.Steps),
                ("alpha", decay.FinalValue / decay.InitialValue),
                ("warmup_target", warmup is null ? null : decay.InitialValue),
                ("warmup_steps", warmup)
            );

    private static string Decay(string name, double initial, double steps, double rate, bool? staircase = null) =>
        PythonCall.Of(
            Module + name,
            ("initial_learning_rate", initial),
            ("decay_steps", steps),
            ("decay_rate", rate),
            ("staircase", staircase)
        );
}
