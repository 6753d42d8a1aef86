using System.Text.RegularExpressions;
using Anneal.Composition;
using Anneal.Conversion.Python;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Calls of PyTorch's own schedulers that may give a curve, on an optimizer of a given rate.</summary>
internal static partial class TorchCalls
{
    public const string Module = "torch.optim.lr_scheduler.";

    /// <summary>One scheduler; null where none has this shape.</summary>
    public static string? Of(Schedule schedule, double rate) =>
        schedule switch
        {
            Constant constant when constant.Value == rate => Call("ConstantLR", ("factor", 1.0), ("total_iters", 1L)),
            CyclicRate cycle => Cyclic(cycle),
            Sequence { Parts: [Transition up, Transition down] } sequence => OneCycle(
                sequence,
                up,
                down,
                threePhase: false
            ),
            Sequence { Parts: [Transition up, Transition, Transition down] } sequence => OneCycle(
                sequence,
                up,
                down,
                threePhase: true
            ),
            _ => Part(schedule, rate),
        };

    /// <summary>The schedulers of the parts one after the other; null where a part has none.</summary>
    public static string? Sequential(Sequence sequence, double rate)
    {
        var parts = new List<string>();
        for (var i = 0; i < sequence.Parts.Count; i++)
        {
            var length = sequence.RoomOf(i);
            var part =
                sequence.Parts[i] is Constant constant && (length is not null || constant.Value == rate)
                    ? Call("ConstantLR", ("factor", constant.Value / rate), ("total_iters", length ?? 1))
                    : Part(sequence.Parts[i], rate);
            if (part is null)
                return null;
            parts.Add(part);
        }
        return Call("SequentialLR", ("schedulers", parts), ("milestones", sequence.Starts));
    }

    /// <summary>Reduce on plateau.</summary>
    public static string OnPlateau(ReduceOnPlateau plateau) => Call("ReduceLROnPlateau", PlateauArguments(plateau));

    /// <summary>The arguments of reduce on plateau, which others hand on.</summary>
    public static IEnumerable<(string, object?)> PlateauArguments(ReduceOnPlateau plateau) =>
        [
            ("mode", plateau.Mode == PlateauMode.Max ? "'max'" : "'min'"),
            ("factor", plateau.Factor),
            ("patience", plateau.Patience),
            ("threshold", plateau.Threshold),
            ("threshold_mode", plateau.ThresholdMode == ThresholdMode.Absolute ? "'abs'" : "'rel'"),
            ("cooldown", plateau.Cooldown),
            ("min_lr", plateau.MinRate),
            ("eps", plateau.Epsilon),
        ];

    /// <summary>
    /// Canonical text of PyTorch's calls as Python code: with the module's path, and the optimizer that a text leaves
    /// out.
    /// </summary>
    public static string WithOptimizer(string text) =>
        CallName()
            .Replace(text, call =>
            {
                var (name, end) = (call.Groups["name"].Value, call.Groups["end"]);
                var module = name == "SWALR" ? "torch.optim.swa_utils." : Module;
                var optimizer = end.Success ? "optimizer" : "optimizer, ";
                // A chain takes the optimizer of its schedulers.
                return $"{module}{name}({(name == "ChainedScheduler" ? "" : optimizer)}{end.Value}";
            });

    /// <summary>The same code as our language calls release 1.13.</summary>
    public static string Of1(string code) =>
        code.Replace(Module, "torch1.", StringComparison.Ordinal)
            .Replace("torch.optim.swa_utils.", "torch1.", StringComparison.Ordinal);

    // What may stand in a sequence too.
    private static string? Part(Schedule schedule, double rate) =>
        schedule switch
        {
            Held held => Part(held.Inner, rate),
            Warmup warmup => Linear(warmup.At(0), warmup.Target, warmup.Steps, rate),
            LinearRamp { Start: 0 } ramp => Linear(ramp.InitialValue, ramp.FinalValue, ramp.Steps, rate),
            PolynomialDecay { Start: 0, FinalValue: 0 } decay => Call(
                "PolynomialLR",
                ("total_iters", decay.Steps),
                ("power", decay.Power)
            ),
            CosineDecay { Start: 0 } decay => Call(
                "CosineAnnealingLR",
                ("T_max", decay.Steps),
                ("eta_min", decay.FinalValue)
            ),
            CosineWave { Start: 0 } wave => Call(
                "CosineAnnealingLR",
                ("T_max", wave.HalfPeriod),
                ("eta_min", wave.FinalValue)
            ),
            ExponentialDecay decay => Call("ExponentialLR", ("gamma", Math.Pow(decay.Factor, 1 / decay.Per))),
            GeometricRamp { Start: 0 } ramp => Call(
                "ExponentialLR",
                ("gamma", Math.Pow(ramp.FinalValue / ramp.InitialValue, 1 / ramp.Steps))
            ),
            StepDecay { Interval.RoundsUp: false } decay => Call(
                "StepLR",
                ("step_size", decay.Interval.Steps),
                ("gamma", decay.Factor)
            ),
            MultiStepDecay decay => Call("MultiStepLR", ("milestones", decay.Milestones), ("gamma", decay.Factor)),
            PiecewiseConstant { Values: [var first, _], Steps: [var boundary] } => Call(
                "ConstantLR",
                ("factor", first / rate),
                ("total_iters", boundary)
            ),
            CosineRestarts { Decay: 1 } restarts => Call(
                "CosineAnnealingWarmRestarts",
                ("T_0", restarts.FirstSteps),
                ("T_mult", restarts.Growth),
                ("eta_min", restarts.FinalValue)
            ),
            _ => null,
        };

    private static string Linear(double first, double last, double steps, double rate) =>
        Call("LinearLR", ("start_factor", first / rate), ("end_factor", last / rate), ("total_iters", steps));

    private static string Cyclic(CyclicRate cycle) =>
        Call(
            "CyclicLR",
            ("base_lr", cycle.Low),
            ("max_lr", cycle.High),
            ("step_size_up", cycle.UpSteps),
            ("step_size_down", cycle.DownSteps),
            (
                "mode",
                cycle.Shape switch
                {
                    CycleShape.Triangular2 => "'triangular2'",
                    CycleShape.ExponentialRange => "'exp_range'",
                    _ => "'triangular'",
                }
            ),
            ("gamma", cycle.Gamma),
            ("cycle_momentum", false)
        );

    // PyTorch's cycle has its last rate at update number total_steps - 1, and ends its first phase one step before
    // pct_start of the whole.
    private static string? OneCycle(Sequence sequence, Transition up, Transition down, bool threePhase)
    {
        var (rise, total) = ((double)sequence.Starts[0], sequence.Starts[sequence.Starts.Count - 1] + down.Steps);
        return
            up is CosineDecay or LinearRamp
            && up.GetType() == down.GetType()
            && up.InitialValue > 0
            && down.FinalValue > 0
            ? Call(
                "OneCycleLR",
                ("max_lr", up.FinalValue),
                ("total_steps", total + 1),
                ("pct_start", NumberText.FormatFloat((rise + 1) / (total + 1))),
                ("anneal_strategy", up is LinearRamp ? "'linear'" : "'cos'"),
                ("cycle_momentum", false),
                ("div_factor", up.FinalValue / up.InitialValue),
                ("final_div_factor", up.InitialValue / down.FinalValue),
                ("three_phase", threePhase)
            )
            : null;
    }

    private static string Call(string name, params IEnumerable<(string, object?)> arguments) =>
        PythonCall.Of(Module + name, arguments.Prepend(("", "optimizer")));

    [GeneratedRegex(@"(?<![\w.'])torch1?\.(?<name>\w+)\((?<end>\))?", RegexOptions.CultureInvariant)]
    private static partial Regex CallName();
}
