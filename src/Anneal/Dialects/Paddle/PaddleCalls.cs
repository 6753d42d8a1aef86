using Anneal.Conversion.Python;
using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>Calls of Paddle's own schedulers that may give a curve.</summary>
internal static class PaddleCalls
{
    public const string Module = "paddle.optimizer.lr.";

    /// <summary>One scheduler, perhaps within a warm-up; null where none has this shape.</summary>
    public static string? Of(Schedule schedule) =>
        Phase.Of(schedule) switch
        {
            [var ramp, var rest] when Line(ramp.Curve) is var (first, last) && Part(rest.Curve) is { } after => Call(
                "LinearWarmup",
                ("learning_rate", rest.Curve is Constant constant ? constant.Value : after),
                ("warmup_steps", ramp.Length),
                ("start_lr", first),
                ("end_lr", last)
            ),
            [var only] => Part(only.Curve),
            _ => null,
        };

    /// <summary>Reduce on plateau.</summary>
    public static string OnPlateau(ReduceOnPlateau plateau, double rate) =>
        Call("ReduceOnPlateau", TorchCalls.PlateauArguments(plateau).Select(Renamed).Prepend(("learning_rate", rate)));

    private static (string, object?) Renamed((string Name, object? Value) argument) =>
        argument.Name == "eps" ? ("epsilon", argument.Value) : argument;

    private static (double First, double Last)? Line(Schedule ramp) =>
        ramp switch
        {
            Warmup warmup => (warmup.At(0), warmup.Target),
            LinearRamp { Start: 0 } line => (line.InitialValue, line.FinalValue),
            _ => null,
        };

    private static string? Part(Schedule schedule) =>
        schedule switch
        {
            Constant constant => Pieces([constant.Value], []),
            PiecewiseConstant pieces => Pieces(pieces.Values, pieces.Steps),
            LinearRamp { Start: 0 } ramp => Polynomial(ramp, 1),
            PolynomialDecay { Start: 0 } decay => Polynomial(decay, decay.Power),
            CosineDecay { Start: 0 } decay => Call(
                "CosineAnnealingDecay",
                ("learning_rate", decay.InitialValue),
                ("T_max", decay.Steps),
                ("eta_min", decay.FinalValue)
            ),
            ExponentialDecay decay => Call(
                "ExponentialDecay",
                ("learning_rate", decay.InitialValue),
                ("gamma", Math.Pow(decay.Factor, 1 / decay.Per))
            ),
            StepDecay { Interval.RoundsUp: false } decay => Call(
                "StepDecay",
                ("learning_rate", decay.InitialValue),
                ("step_size", decay.Interval.Steps),
                ("gamma", decay.Factor)
            ),
            MultiStepDecay decay => Call(
                "MultiStepDecay",
                ("learning_rate", decay.InitialValue),
                ("milestones", decay.Milestones),
                ("gamma", decay.Factor)
            ),
            InverseTimeDecay decay => Call(
                "InverseTimeDecay",
                ("learning_rate", decay.InitialValue),
                ("gamma", decay.Decay / decay.Per)
            ),
            CosineRestarts { Decay: 1 } restarts => Call(
                "CosineAnnealingWarmRestarts",
                ("learning_rate", restarts.InitialValue),
                ("T_0", restarts.FirstSteps),
                ("T_mult", restarts.Growth),
                ("eta_min", restarts.FinalValue)
            ),
            CyclicRate { Shape: CycleShape.Triangular or CycleShape.Triangular2 } cycle => Call(
                "CyclicLR",
                ("base_learning_rate", cycle.Low),
                ("max_learning_rate", cycle.High),
                ("step_size_up", cycle.UpSteps),
                ("step_size_down", cycle.DownSteps),
                ("mode", cycle.Shape == CycleShape.Triangular ? "'triangular'" : "'triangular2'")
            ),
            _ => null,
        };

    private static string Pieces(ValueList<double> values, ValueList<long> boundaries) =>
        Call("PiecewiseDecay", ("boundaries", boundaries), ("values", values));

    private static string Polynomial(Transition decay, double power) =>
        Call(
            "PolynomialDecay",
            ("learning_rate", decay.InitialValue),
            ("decay_steps", decay.Steps),
            ("end_lr", decay.FinalValue),
            ("power", power)
        );

    private static string Call(string name, params IEnumerable<(string, object?)> arguments) =>
        PythonCall.Of(Module + name, arguments);
}
