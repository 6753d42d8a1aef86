using Anneal.Composition;
using Anneal.Conversion.Python;
using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>Calls of MXNet's own schedulers that may give a curve.</summary>
internal static class MxnetCalls
{
    public const string Module = "mx.lr_scheduler.";

    /// <summary>One scheduler; null where none has this shape.</summary>
    public static string? Of(Schedule schedule, long steps) =>
        schedule switch
        {
            Sequence { Parts: [LinearRamp { Start: 0 } ramp, var rest], Starts: [var warmup] } => Scheduler(
                rest,
                steps,
                warmup,
                ramp.InitialValue
            ),
            Sequence { Parts: [Warmup ramp, var rest], Starts: [var warmup] } => Scheduler(
                rest,
                steps,
                warmup,
                ramp.At(0)
            ),
            _ => Scheduler(schedule, steps, null, null),
        };

    private static string? Scheduler(Schedule schedule, long steps, long? warmup, double? first) =>
        schedule switch
        {
            Held held => Scheduler(held.Inner, steps, warmup, first),
            CosineDecay { Start: 0 } decay => Decay("CosineScheduler", decay, null, warmup, first),
            PolynomialDecay { Start: 0 } decay => Decay("PolyScheduler", decay, decay.Power, warmup, first),
            LinearRamp { Start: 0 } ramp => Decay("PolyScheduler", ramp, 1, warmup, first),
            Constant constant => Call(
                "FactorScheduler",
                ("step", steps),
                ("factor", 1.0),
                ("base_lr", constant.Value),
                ("warmup_steps", warmup),
                ("warmup_begin_lr", first)
            ),
            // Drops come one update after their steps.
            MultiStepDecay { Milestones.Count: > 0 } decay => Call(
                "MultiFactorScheduler",
                ("step", decay.Milestones.Select(milestone => milestone + (warmup ?? 0) - 1)),
                ("factor", decay.Factor),
                ("base_lr", decay.InitialValue),
                ("warmup_steps", warmup),
                ("warmup_begin_lr", first)
            ),
            _ => null,
        };

    private static string Decay(string name, Transition decay, double? power, long? warmup, double? first) =>
        Call(
            name,
            ("max_update", decay.Steps + (warmup ?? 0)),
            ("base_lr", decay.InitialValue),
            ("pwr", power),
            ("final_lr", decay.FinalValue),
            ("warmup_steps", warmup),
            ("warmup_begin_lr", first)
        );

    private static string Call(string name, params IEnumerable<(string, object?)> arguments) =>
        PythonCall.Of(Module + name, arguments);
}
