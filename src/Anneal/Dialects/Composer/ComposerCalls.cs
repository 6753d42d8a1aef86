using Anneal.Composition;
using Anneal.Conversion.Python;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// Calls of Composer's own schedulers that may give a curve, on an optimizer of a given rate. Times are batches.
/// </summary>
internal static class ComposerCalls
{
    public const string Module = "composer.optim.";

    /// <summary>One scheduler; null where none has this shape.</summary>
    public static string? Of(Schedule schedule, double rate) =>
        schedule switch
        {
            Held held => Of(held.Inner, rate),
            Sequence { Parts: [LinearRamp { Start: 0, InitialValue: 0 }, var rest], Starts: [var warmup] } =>
                AfterWarmup(rest, warmup, rate),
            Constant constant when constant.Value == rate => Call("ConstantScheduler"),
            LinearRamp { Start: 0 } ramp => Call(
                "LinearScheduler",
                ("alpha_i", ramp.InitialValue / rate),
                ("alpha_f", ramp.FinalValue / rate),
                ("t_max", Batches(ramp.Steps))
            ),
            PolynomialDecay { Start: 0 } decay => Call(
                "PolynomialScheduler",
                ("power", decay.Power),
                ("t_max", Batches(decay.Steps)),
                ("alpha_f", decay.FinalValue / rate)
            ),
            CosineDecay { Start: 0 } decay => Call(
                "CosineAnnealingScheduler",
                ("t_max", Batches(decay.Steps)),
                ("alpha_f", decay.FinalValue / rate)
            ),
            ExponentialDecay decay => Call(
                "ExponentialScheduler",
                ("gamma", decay.Factor),
                ("decay_period", Batches(decay.Per))
            ),
            StepDecay decay => Call(
                "StepScheduler",
                ("step_size", Batches(decay.Interval.Steps)),
                ("gamma", decay.Factor)
            ),
            MultiStepDecay decay => Call(
                "MultiStepScheduler",
                ("milestones", decay.Milestones.Select(milestone => Batches(milestone))),
                ("gamma", decay.Factor)
            ),
            CosineRestarts { Decay: 1 } restarts => Call(
                "CosineAnnealingWarmRestartsScheduler",
                ("t_0", Batches(restarts.FirstSteps)),
                ("t_mult", restarts.Growth),
                ("alpha_f", restarts.FinalValue / rate)
            ),
            _ => null,
        };

    private static string? AfterWarmup(Schedule schedule, long warmup, double rate) =>
        schedule switch
        {
            Held held => AfterWarmup(held.Inner, warmup, rate),
            Constant constant => Warmed("ConstantWithWarmupScheduler", warmup, ("alpha", constant.Value / rate)),
            LinearRamp { Start: 0 } ramp => Warmed(
                "LinearWithWarmupScheduler",
                warmup,
                ("alpha_i", ramp.InitialValue / rate),
                ("alpha_f", ramp.FinalValue / rate),
                ("t_max", Batches(warmup + ramp.Steps))
            ),
            PolynomialDecay { Start: 0 } decay => Warmed(
                "PolynomialWithWarmupScheduler",
                warmup,
                ("power", decay.Power),
                ("t_max", Batches(warmup + decay.Steps)),
                ("alpha_f", decay.FinalValue / rate)
            ),
            CosineDecay { Start: 0 } decay => Warmed(
                "CosineAnnealingWithWarmupScheduler",
                warmup,
                ("t_max", Batches(warmup + decay.Steps)),
                ("alpha_f", decay.FinalValue / rate)
            ),
            MultiStepDecay decay => Warmed(
                "MultiStepWithWarmupScheduler",
                warmup,
                ("milestones", decay.Milestones.Select(milestone => Batches(warmup + milestone))),
                ("gamma", decay.Factor)
            ),
            _ => null,
        };

    private static string Batches(double steps) => $"'{NumberText.Format(steps)}ba'";

    private static string Warmed(string name, long warmup, params IEnumerable<(string, object?)> arguments) =>
        Call(name, arguments.Prepend(("t_warmup", Batches(warmup))));

    private static string Call(string name, params IEnumerable<(string, object?)> arguments) =>
        PythonCall.Of(Module + name, arguments);
}
