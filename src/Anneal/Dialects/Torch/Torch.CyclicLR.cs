using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    private static readonly string[] CyclicModes = ["triangular", "triangular2", "exp_range"];

    /// <summary>Triangles between two rates, with the momentum going the other way.</summary>
    /// <param name="baseLr">Rate at the start of each cycle. It overwrites the group's own.</param>
    /// <param name="maxLr">Rate at the first peak.</param>
    /// <param name="stepSizeUp">Steps from a cycle's start to its peak. Not 0; default 2,000.</param>
    /// <param name="stepSizeDown">Steps from the peak back. Default: as many as up.</param>
    /// <param name="mode"><c>triangular</c> (default): every peak as high; <c>triangular2</c>: half as high each time;
    /// <c>exp_range</c>: multiplied by gamma at every step.</param>
    /// <param name="gamma">For <c>exp_range</c>. Default 1.</param>
    /// <param name="cycleMomentum">Whether the momentum is cycled too. Default: yes.</param>
    /// <param name="baseMomentum">Momentum at the peaks of the rate. Default 0.8.</param>
    /// <param name="maxMomentum">Momentum at the starts of the cycles. Default 0.9.</param>
    /// <returns>The recipe; lowers to <see cref="CyclicRate"/>, for the momentum too.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe CyclicLR(
        double baseLr,
        double maxLr,
        long stepSizeUp = 2000,
        long? stepSizeDown = null,
        string mode = "triangular",
        double gamma = 1,
        bool cycleMomentum = true,
        double baseMomentum = 0.8,
        double maxMomentum = 0.9
    ) =>
        new FrameworkCall("torch.CyclicLR")
            .With("base_lr", baseLr)
            .With("max_lr", maxLr)
            .With("step_size_up", stepSizeUp)
            .With("step_size_down", stepSizeDown)
            .With("mode", mode)
            .With("gamma", gamma)
            .With("cycle_momentum", cycleMomentum)
            .With("base_momentum", baseMomentum)
            .With("max_momentum", maxMomentum)
            .ToRecipe();

    private static LegacyDefinition CyclicLRDefinition(TorchRelease release) =>
        new(
            "CyclicLR",
            "Triangles between two rates, with the momentum going the other way.",
            Optimizer,
            new LegacyParameter("base_lr", Rates, "rate at the start of each cycle, or one for each group")
            {
                IsRequired = true,
            },
            new LegacyParameter("max_lr", Rates, "rate at the first peak, or one for each group") { IsRequired = true },
            new LegacyParameter("step_size_up", Kinds.AnyNumber, "steps from a cycle's start to its peak")
            {
                Default = "2000",
            },
            new LegacyParameter(
                "step_size_down",
                Kinds.AnyOf(Kinds.None, Kinds.AnyNumber),
                "steps from the peak back; None: as many as up"
            )
            {
                Default = "None",
            },
            new LegacyParameter(
                "mode",
                Kinds.Text,
                "'triangular', 'triangular2' or 'exp_range'; not looked at beside scale_fn"
            )
            {
                Default = "'triangular'",
            },
            new LegacyParameter(
                "gamma",
                Kinds.AnyNumber,
                "for 'exp_range': what the height is multiplied by at every step"
            )
            {
                Default = "1.0",
            },
            new LegacyParameter(
                "scale_fn",
                Kinds.AnyOf(Kinds.None, Kinds.Function),
                "a scale of the height in place of the mode's"
            )
            {
                Default = "None",
            },
            new LegacyParameter(
                "scale_mode",
                Kinds.Text,
                "'cycle': scale_fn of the cycle's number from 1; else of the step"
            )
            {
                Default = "'cycle'",
            },
            new LegacyParameter("cycle_momentum", Kinds.Boolean, "whether the momentum is cycled too")
            {
                Default = "True",
            },
            new LegacyParameter("base_momentum", Rates, "momentum at the peaks of the rate, or one for each group")
            {
                Default = "0.8",
            },
            new LegacyParameter("max_momentum", Rates, "momentum at the starts of the cycles, or one for each group")
            {
                Default = "0.9",
            },
            LastEpoch,
            Verbose
        )
        {
            Formula = "base_lr + (max_lr - base_lr) * height(t) * scale",
            Example = $"{NameOf(release)}.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=2000, cycle_momentum=False)",
            Conventions =
                "The optimizer's own rate plays no part: base_lr overwrites it. exp_range scales by the step, "
                + "triangular2 by the cycle. The momentum falls while the rate rises. No end.",
            Source = "torch.optim.lr_scheduler.CyclicLR; Smith 2015, arXiv:1506.01186",
            CheckWith = arguments =>
                arguments.Number("step_size_up", 2000) == 0 && Epoch(arguments) == -1
                    ? "'step_size_up' must not be 0, since the first step divides by it, but was 0."
                : arguments.Has("scale_fn") || CyclicModes.Contains(arguments.Text("mode", CyclicModes[0])) ? null
                : $"'mode' must be one of {string.Join(", ", CyclicModes.Select(mode => $"'{mode}'"))} where there "
                    + "is no scale_fn, but was "
                    + $"'{arguments.Text("mode", "")}'{Names.Suggestion(arguments.Text("mode", ""), CyclicModes)}",
            BindWith = Bound((arguments, scope) => Lowered(RateWave(arguments, scope, release)), Cyclic(release)),
            ReplayWith = Replayed(Cyclic(release)),
            CompanionsWith = (arguments, scope) =>
                MomentumWave(arguments, scope, release) is not { } momentum
                    ? []
                    :
                    [
                        new(
                            MomentumName(scope, takesBeta1: true),
                            Bound((_, _) => Lowered(momentum), Cyclic(release))(arguments, scope) is TorchTrace trace
                                ? trace with
                                {
                                    ReadsMomentum = true,
                                }
                                : Lowered(momentum)
                        ),
                    ],
        };

    private static TorchConstructor Cyclic(TorchRelease release) =>
        (arguments, scope, group) =>
            Attached(
                new CyclicScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    RateWave(arguments, scope, release),
                    MomentumWave(arguments, scope, release)
                )
            );

    private static TriangleWave RateWave(CallArguments arguments, BindingScope scope, TorchRelease release)
    {
        // Whether the momentum can be cycled is PyTorch's question before any rate is.
        _ = MomentumWave(arguments, scope, release);
        return Wave(
            arguments,
            ValueOfGroup(arguments, scope, "base_lr", 0),
            ValueOfGroup(arguments, scope, "max_lr", 0)
        );
    }

    // The momentum starts at its maximum and goes down where the rate goes up.
    private static TriangleWave? MomentumWave(CallArguments arguments, BindingScope scope, TorchRelease release)
    {
        if (!arguments.Flag("cycle_momentum", true))
            return null;
        _ = MomentumName(scope, takesBeta1: release != TorchRelease.V1);
        return Wave(
            arguments,
            ValueOfGroup(arguments, scope, "max_momentum", 0.9),
            ValueOfGroup(arguments, scope, "base_momentum", 0.8)
        );
    }

    private static TriangleWave Wave(CallArguments arguments, double low, double high)
    {
        var up = arguments.Number("step_size_up", 2000);
        return new()
        {
            Low = low,
            High = high,
            UpSteps = up,
            DownSteps = arguments.Number("step_size_down", up),
            Shape = arguments.Text("mode", CyclicModes[0]) switch
            {
                "triangular2" => CycleShape.Triangular2,
                "exp_range" => CycleShape.ExponentialRange,
                _ => CycleShape.Triangular,
            },
            Gamma = arguments.Number("gamma", 1),
            Scale = (arguments.Find("scale_fn") as FormulaArgument)?.Formula,
            ScalesByCycle = arguments.Text("scale_mode", "cycle") == "cycle",
        };
    }

    private static Schedule Lowered(TriangleWave wave) =>
        IsCount(wave.UpSteps)
        && (wave.DownSteps == 0 || IsCount(wave.DownSteps))
        && wave.Gamma > 0
        && wave.Scale is null
            ? new CyclicRate(wave.Low, wave.High, (long)wave.UpSteps, (long)wave.DownSteps, wave.Shape, wave.Gamma)
            : wave;
}
