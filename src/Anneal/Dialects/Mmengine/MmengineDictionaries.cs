using Anneal.Conversion.Python;
using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>Schedulers of MMEngine that may give a curve, on an optimizer of a given rate.</summary>
internal static class MmengineDictionaries
{
    /// <summary>The dictionaries of the parts; null where a part has none.</summary>
    public static ValueList<string>? Of(ValueList<Phase> phases, double rate, long steps)
    {
        var dictionaries = new List<string>();
        foreach (var phase in phases)
        {
            // A rate that is there already stays by itself.
            if (phase.Curve is Constant constant && phase.Start > 0 && constant.Value == rate)
                continue;
            if (Part(phase, rate, steps) is not { } part)
                return null;
            dictionaries.Add(part);
        }
        return [.. dictionaries];
    }

    private static string? Part(Phase phase, double rate, long steps) =>
        phase.Curve switch
        {
            Constant constant => Scheduler(phase, "ConstantLR", Later(phase, steps), ("factor", constant.Value / rate)),
            Warmup warmup => Line(phase, warmup.At(0), warmup.Target, warmup.Steps, rate),
            LinearRamp { Start: 0 } ramp when phase.Start == 0 => Line(
                phase,
                ramp.InitialValue,
                ramp.FinalValue,
                ramp.Steps,
                rate
            ),
            // From the rate that it finds, its end value is used one step before its end.
            LinearRamp { Start: 0 } ramp => Power(phase, ramp, 1),
            PolynomialDecay { Start: 0 } decay => Power(phase, decay, decay.Power),
            CosineDecay { Start: 0 } decay => Scheduler(
                phase,
                "CosineAnnealingLR",
                decay.Steps + 1,
                ("T_max", decay.Steps),
                ("eta_min", decay.FinalValue)
            ),
            ExponentialDecay decay => Scheduler(
                phase,
                "ExponentialLR",
                null,
                ("gamma", Math.Pow(decay.Factor, 1 / decay.Per))
            ),
            GeometricRamp { Start: 0 } ramp => Scheduler(
                phase,
                "ExponentialLR",
                ramp.Steps + 1,
                ("gamma", Math.Pow(ramp.FinalValue / ramp.InitialValue, 1 / ramp.Steps))
            ),
            StepDecay { Interval.RoundsUp: false } decay => Scheduler(
                phase,
                "StepLR",
                null,
                ("step_size", decay.Interval.Steps),
                ("gamma", decay.Factor)
            ),
            MultiStepDecay decay => Scheduler(
                phase,
                "MultiStepLR",
                null,
                ("milestones", decay.Milestones),
                ("gamma", decay.Factor)
            ),
            CosineRestarts { Growth: 1, Decay: 1 } restarts => Restarts(phase, restarts, steps),
            _ => null,
        };

    private static string Line(Phase phase, double first, double last, double steps, double rate) =>
        Scheduler(phase, "LinearLR", steps + 1, ("start_factor", first / rate), ("end_factor", last / rate));

    private static string Power(Phase phase, Transition decay, double power) =>
        Scheduler(phase, "PolyLR", decay.Steps + 1, ("power", power), ("eta_min", decay.FinalValue));

    private static string Restarts(Phase phase, CosineRestarts restarts, long steps)
    {
        var count = (int)Math.Ceiling((steps - phase.Start) / restarts.FirstSteps);
        return Scheduler(
            phase,
            "CosineRestartLR",
            null,
            ("periods", Enumerable.Repeat(restarts.FirstSteps, count)),
            ("restart_weights", Enumerable.Repeat(1.0, count)),
            ("eta_min", restarts.FinalValue)
        );
    }

    // What a constant does is undone at its last step.
    private static double Later(Phase phase, long steps) => (phase.Length ?? steps - phase.Start) + 1;

    private static string Scheduler(
        Phase phase,
        string type,
        double? length,
        params IEnumerable<(string, object?)> arguments
    ) =>
        PythonCall.Of(
            "dict",
            [
                ("type", $"'{type}'"),
                .. arguments,
                ("by_epoch", false),
                ("begin", phase.Start),
                ("end", length is { } own ? phase.Start + own : null),
            ]
        );
}
