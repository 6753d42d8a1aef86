using Anneal.Composition;
using Anneal.Conversion.Python;
using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>Calls of transformers' own schedules that may give a curve, on an optimizer of a given rate.</summary>
internal static class TransformersCalls
{
    /// <summary>One schedule; null where none has this shape.</summary>
    public static string? Of(Schedule schedule, double rate, long steps) =>
        schedule switch
        {
            Sequence { Parts: [LinearRamp { Start: 0 } ramp, Constant, var decay], Starts: [var warmup, var stable] } =>
                WarmupStableDecay(ramp, decay, warmup, stable, rate),
            Sequence { Parts: [LinearRamp { Start: 0, InitialValue: 0 }, var rest], Starts: [var warmup] } =>
                AfterWarmup(rest, warmup, rate, steps),
            _ => AfterWarmup(schedule, 0, rate, steps),
        };

    /// <summary>Reduce on plateau.</summary>
    public static string OnPlateau(ReduceOnPlateau plateau) =>
        Call("get_reduce_on_plateau_schedule", TorchCalls.PlateauArguments(plateau));

    private static string? AfterWarmup(Schedule schedule, long warmup, double rate, long steps) =>
        schedule switch
        {
            Held held => AfterWarmup(held.Inner, warmup, rate, steps),
            Constant when warmup == 0 => Call("get_constant_schedule"),
            Constant => Call("get_constant_schedule_with_warmup", ("num_warmup_steps", warmup)),
            LinearRamp { Start: 0, FinalValue: 0 } decay => Call(
                "get_linear_schedule_with_warmup",
                Run(warmup, decay.Steps)
            ),
            LinearRamp { Start: 0 } decay => Call(
                "get_polynomial_decay_schedule_with_warmup",
                [.. Run(warmup, decay.Steps), ("lr_end", decay.FinalValue)]
            ),
            PolynomialDecay { Start: 0 } decay => Call(
                "get_polynomial_decay_schedule_with_warmup",
                [.. Run(warmup, decay.Steps), ("lr_end", decay.FinalValue), ("power", decay.Power)]
            ),
            CosineDecay { Start: 0, FinalValue: 0 } decay => Call(
                "get_cosine_schedule_with_warmup",
                Run(warmup, decay.Steps)
            ),
            CosineDecay { Start: 0 } decay => Call(
                "get_cosine_with_min_lr_schedule_with_warmup",
                [.. Run(warmup, decay.Steps), ("min_lr_rate", decay.FinalValue / rate)]
            ),
            CosineRestarts { FinalValue: 0, Growth: 1, Decay: 1 } restarts => Restarts(
                restarts,
                warmup,
                Math.Ceiling((steps - warmup) / restarts.FirstSteps)
            ),
            InverseSquareRootDecay decay => Call(
                "get_inverse_sqrt_schedule",
                ("num_warmup_steps", warmup),
                ("timescale", decay.StepsPerUnit)
            ),
            _ => null,
        };

    private static string Restarts(CosineRestarts restarts, long warmup, double cycles) =>
        Call(
            "get_cosine_with_hard_restarts_schedule_with_warmup",
            [.. Run(warmup, cycles * restarts.FirstSteps), ("num_cycles", cycles)]
        );

    private static string? WarmupStableDecay(LinearRamp ramp, Schedule decay, long warmup, long stable, double rate) =>
        decay is not Transition { Start: 0 } fall || DecayType(fall) is not { } shape
            ? null
            : Call(
                "get_wsd_schedule",
                ("num_warmup_steps", warmup),
                ("num_stable_steps", stable - warmup),
                ("num_decay_steps", fall.Steps),
                ("decay_type", shape),
                ("min_lr_ratio", ramp.InitialValue / rate)
            );

    private static string? DecayType(Transition fall) =>
        fall switch
        {
            LinearRamp => "'linear'",
            CosineDecay => "'cosine'",
            OneMinusSquareRootDecay => "'1-sqrt'",
            _ => null,
        };

    private static IEnumerable<(string, object?)> Run(long warmup, double decay) =>
        [("num_warmup_steps", warmup), ("num_training_steps", warmup + decay)];

    private static string Call(string name, params IEnumerable<(string, object?)> arguments) =>
        PythonCall.Of("transformers." + name, arguments.Prepend(("", "optimizer")));
}
