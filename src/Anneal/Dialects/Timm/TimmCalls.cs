using Anneal.Composition;
using Anneal.Conversion.Python;
using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>Calls of timm's own schedulers that may give a curve, on an optimizer of a given rate.</summary>
internal static class TimmCalls
{
    public const string Module = "timm.scheduler.";

    /// <summary>One scheduler; null where none has this shape.</summary>
    public static string? Of(Schedule schedule, double rate, long steps) =>
        schedule switch
        {
            Sequence { Parts: [LinearRamp { Start: 0 } ramp, var rest], Starts: [var warmup] } => WithWarmup(
                rest,
                steps - warmup,
                ramp.InitialValue,
                warmup
            ),
            Sequence { Parts: [Warmup ramp, var rest], Starts: [var warmup] } => WithWarmup(
                rest,
                steps - warmup,
                ramp.At(0),
                warmup
            ),
            Constant constant when constant.Value != rate => null,
            _ => Scheduler(schedule, steps, []),
        };

    /// <summary>Reduce on plateau.</summary>
    public static string OnPlateau(ReduceOnPlateau plateau) =>
        Call(
            "PlateauLRScheduler",
            [
                ("decay_rate", plateau.Factor),
                ("patience_t", plateau.Patience),
                ("threshold", plateau.Threshold),
                ("cooldown_t", plateau.Cooldown),
                ("lr_min", plateau.MinRate),
                ("mode", plateau.Mode == PlateauMode.Max ? "'max'" : "'min'"),
            ]
        );

    private static string? WithWarmup(Schedule schedule, long steps, double first, long warmup) =>
        Scheduler(schedule, steps, [("warmup_t", warmup), ("warmup_lr_init", first), ("warmup_prefix", true)]);

    private static string? Scheduler(Schedule schedule, long steps, IEnumerable<(string, object?)> warmup) =>
        schedule switch
        {
            Held held => Scheduler(held.Inner, steps, warmup),
            CosineDecay { Start: 0 } decay => ByUpdates(
                "CosineLRScheduler",
                [("t_initial", decay.Steps), ("lr_min", decay.FinalValue), .. warmup]
            ),
            TanhDecay { Start: 0 } decay => ByUpdates(
                "TanhLRScheduler",
                [
                    ("t_initial", decay.Steps),
                    ("lb", decay.Lower),
                    ("ub", decay.Upper),
                    ("lr_min", decay.FinalValue),
                    .. warmup,
                ]
            ),
            LinearRamp { Start: 0 } ramp => Polynomial(ramp, 1, warmup),
            PolynomialDecay { Start: 0 } decay => Polynomial(decay, decay.Power, warmup),
            Constant => ByUpdates("StepLRScheduler", [("decay_t", Math.Max(1, steps)), ("decay_rate", 1.0), .. warmup]),
            StepDecay decay => ByUpdates(
                "StepLRScheduler",
                [("decay_t", decay.Interval.Steps), ("decay_rate", decay.Factor), .. warmup]
            ),
            // timm's drops come one step before their times.
            MultiStepDecay decay => ByUpdates(
                "MultiStepLRScheduler",
                [
                    ("decay_t", decay.Milestones.Select(milestone => milestone + 1)),
                    ("decay_rate", decay.Factor),
                    .. warmup,
                ]
            ),
            CosineRestarts restarts => ByUpdates(
                "CosineLRScheduler",
                [
                    ("t_initial", restarts.FirstSteps),
                    ("lr_min", restarts.FinalValue),
                    ("cycle_mul", restarts.Growth),
                    ("cycle_decay", restarts.Decay),
                    ("cycle_limit", 1L + restarts.Breakpoints(1, steps).LongCount()),
                    .. warmup,
                ]
            ),
            _ => null,
        };

    private static string Polynomial(Transition decay, double power, IEnumerable<(string, object?)> warmup) =>
        ByUpdates(
            "PolyLRScheduler",
            [("t_initial", decay.Steps), ("power", power), ("lr_min", decay.FinalValue), .. warmup]
        );

    private static string ByUpdates(string name, IEnumerable<(string, object?)> arguments) =>
        Call(name, arguments.Append(("t_in_epochs", false)));

    private static string Call(string name, IEnumerable<(string, object?)> arguments) =>
        PythonCall.Of(Module + name, arguments.Prepend(("", "optimizer")));
}
