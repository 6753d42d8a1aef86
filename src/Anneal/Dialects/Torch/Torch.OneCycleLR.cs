using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>
    /// One cycle: up to <paramref name="maxLr"/>, then down to almost nothing, with the momentum going the other way.
    /// </summary>
    /// <param name="maxLr">Rate at the peak.</param>
    /// <param name="totalSteps">Updates of the whole run. At least 1.</param>
    /// <param name="pctStart">Share of the run in which the rate rises. From 0 to 1; default 0.3. Times
    /// <paramref name="totalSteps"/> it must not be 1.</param>
    /// <param name="annealStrategy"><c>cos</c> (default) or <c>linear</c>.</param>
    /// <param name="cycleMomentum">Whether the momentum is cycled too. Default: yes.</param>
    /// <param name="baseMomentum">Momentum at the peak of the rate. Default 0.85.</param>
    /// <param name="maxMomentum">Momentum at both ends. Default 0.95.</param>
    /// <param name="divFactor">The first rate is the peak divided by this. Not 0; default 25.</param>
    /// <param name="finalDivFactor">The last rate is the first divided by this. Not 0; default 10,000.</param>
    /// <param name="threePhase">Whether the rate first returns to where it began before it falls to the last one.
    /// Default: no.</param>
    /// <returns>The recipe; a pure schedule, for the momentum too.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe OneCycleLR(
        double maxLr,
        long totalSteps,
        double pctStart = 0.3,
        string annealStrategy = "cos",
        bool cycleMomentum = true,
        double baseMomentum = 0.85,
        double maxMomentum = 0.95,
        double divFactor = 25,
        double finalDivFactor = 1e4,
        bool threePhase = false
    ) =>
        new FrameworkCall("torch.OneCycleLR")
            .With("max_lr", maxLr)
            .With("total_steps", totalSteps)
            .WithFloat("pct_start", pctStart)
            .With("anneal_strategy", annealStrategy)
            .With("cycle_momentum", cycleMomentum)
            .With("base_momentum", baseMomentum)
            .With("max_momentum", maxMomentum)
            .With("div_factor", divFactor)
            .With("final_div_factor", finalDivFactor)
            .With("three_phase", threePhase)
            .ToRecipe();

    private static LegacyDefinition OneCycleLRDefinition(TorchRelease release) =>
        new(
            "OneCycleLR",
            "One cycle: up to max_lr, then down to almost nothing, with the momentum going the other way.",
            Optimizer,
            new LegacyParameter("max_lr", Rates, "rate at the peak, or one for each group") { IsRequired = true },
            new LegacyParameter(
                "total_steps",
                Kinds.AnyOf(Kinds.None, Kinds.PythonInteger("a whole number greater than 0", number => number > 0)),
                "updates of the whole run"
            )
            {
                Default = "None",
            },
            new LegacyParameter("epochs", Epochs, "epochs of the run, where total_steps is not given")
            {
                Default = "None",
            },
            new LegacyParameter("steps_per_epoch", Epochs, "updates of an epoch, where total_steps is not given")
            {
                Default = "None",
            },
            new LegacyParameter(
                "pct_start",
                Kinds.PythonFloat("a number from 0 to 1", number => number is >= 0 and <= 1),
                "share of the run in which the rate rises"
            )
            {
                Default = "0.3",
            },
            new LegacyParameter("anneal_strategy", Kinds.Choice("cos", "linear"), "the shape of the phases")
            {
                Default = "'cos'",
            },
            new LegacyParameter("cycle_momentum", Kinds.Boolean, "whether the momentum is cycled too")
            {
                Default = "True",
            },
            new LegacyParameter("base_momentum", Rates, "momentum at the peak, or one for each group")
            {
                Default = "0.85",
            },
            new LegacyParameter("max_momentum", Rates, "momentum at both ends, or one for each group")
            {
                Default = "0.95",
            },
            new LegacyParameter("div_factor", Divisor, "the first rate is max_lr divided by this") { Default = "25.0" },
            new LegacyParameter("final_div_factor", Divisor, "the last rate is the first divided by this")
            {
                Default = "1e4",
            },
            new LegacyParameter(
                "three_phase",
                Kinds.Boolean,
                "whether the rate returns to the first one before it falls to the last"
            )
            {
                Default = "False",
            },
            LastEpoch,
            Verbose
        )
        {
            Formula = "max_lr/div_factor -> max_lr -> max_lr/div_factor/final_div_factor",
            Example = $"{NameOf(release)}.OneCycleLR(max_lr=0.1, total_steps=1000)",
            Conventions =
                "The optimizer's own rate plays no part. Phases end at pct_start*total_steps - 1, a fraction. The "
                + "last rate comes at update number total_steps - 1 (from 0); PyTorch allows one step more, at which "
                + "the rate rises again, then raises. Here that value is held.",
            Source = "torch.optim.lr_scheduler.OneCycleLR; Smith and Topin 2017, arXiv:1708.07120",
            CheckWith = CheckOneCycleLR,
            FailsAfterEnd = true,
            LengthOfWith = (arguments, _) => PartLength.Of(TotalSteps(arguments)),
            BindWith = Bound(
                (arguments, scope) => OneCycleCurve.Rate(Phases(arguments), OneCycleValuesOf(arguments, scope)),
                OneCycle(release)
            ),
            ReplayWith = Replayed(OneCycle(release)),
            CompanionsWith = (arguments, scope) =>
                !arguments.Flag("cycle_momentum", true)
                    ? []
                    :
                    [
                        new(
                            MomentumName(scope, takesBeta1: true),
                            OneCycleCurve.Momentum(Phases(arguments), OneCycleValuesOf(arguments, scope))
                        ),
                    ],
        };

    private static ParameterKind Epochs => Kinds.AnyOf(Kinds.None, Kinds.PythonInteger("a whole number", _ => true));

    private static ParameterKind Divisor => Kinds.Number("a number other than 0", number => number != 0);

    private static string? CheckOneCycleLR(CallArguments arguments)
    {
        if (arguments.Has("total_steps"))
            return CheckFirstPhase(arguments);
        if (!arguments.Has("epochs") || !arguments.Has("steps_per_epoch"))
            return "'torch.OneCycleLR' needs the argument 'total_steps', or 'epochs' and 'steps_per_epoch' together.";
        foreach (var name in new[] { "epochs", "steps_per_epoch" })
            if (arguments.Number(name, 0) is <= 0 and var given)
                return $"'{name}' must be a whole number greater than 0, but was {NumberText.Format(given)}.";
        return CheckFirstPhase(arguments);
    }

    private static string? CheckFirstPhase(CallArguments arguments) =>
        Phases(arguments).FirstEnd == 0
            ? $"'pct_start' times the total steps ({NumberText.Format(TotalSteps(arguments))}) must not be 1, since the "
                + "first phase then has no length, but pct_start was "
                + $"{NumberText.FormatFloat(arguments.Number("pct_start", 0.3))}."
            : null;

    private static double TotalSteps(CallArguments arguments) =>
        arguments.OptionalNumber("total_steps")
        ?? arguments.Number("epochs", 1) * arguments.Number("steps_per_epoch", 1);

    private static OneCyclePhases Phases(CallArguments arguments) =>
        new(
            TotalSteps(arguments),
            arguments.Number("pct_start", 0.3),
            arguments.Flag("three_phase", false),
            IsLinear(arguments)
        );

    private static OneCycleValues OneCycleValuesOf(CallArguments arguments, BindingScope scope)
    {
        var cyclesMomentum = arguments.Flag("cycle_momentum", true);
        if (cyclesMomentum)
            _ = MomentumName(scope, takesBeta1: true);
        var max = ValueOfGroup(arguments, scope, "max_lr", 0);
        var initial = max / arguments.Number("div_factor", 25);
        return new(
            initial,
            max,
            initial / arguments.Number("final_div_factor", 1e4),
            cyclesMomentum,
            cyclesMomentum ? ValueOfGroup(arguments, scope, "max_momentum", 0.95) : double.NaN,
            cyclesMomentum ? ValueOfGroup(arguments, scope, "base_momentum", 0.85) : double.NaN
        );
    }

    private static TorchConstructor OneCycle(TorchRelease release) =>
        (arguments, scope, group) =>
            Attached(
                new OneCycleScheduler(
                    group,
                    release,
                    Epoch(arguments),
                    Phases(arguments),
                    OneCycleValuesOf(arguments, scope)
                )
            );
}
