using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_greedy_schedule</c>: feedback that also raises the rate.</summary>
internal sealed class TransformersGreedy : TransformersDefinition
{
    public const double DefaultFactor = 0.95;
    public const double DefaultPatience = 10;
    public const double DefaultThreshold = 1e-6;
    public const string DefaultThresholdMode = "abs";
    public const double DefaultEpsilon = 1e-8;
    public const int DefaultWindow = 50;
    public const double DefaultResetStart = 500;

    private const string Relative = "rel";

    public static readonly Parameter<double> Factor = Optional(
        "factor",
        Kinds.Number("a number less than 1", number => number < 1),
        DefaultFactor,
        "what the rate is multiplied or divided by"
    );
    public static readonly Parameter<double> Patience = Number(
        "patience",
        DefaultPatience,
        "values of a kind in a row that are tolerated; one more changes the rate"
    );
    public static readonly Parameter<double> Threshold = Number(
        "threshold",
        DefaultThreshold,
        "how much better than the best a value must be"
    );
    public static readonly Parameter<string> RelativeOrAbsolute = Optional(
        "threshold_mode",
        Kinds.Choice(Relative, DefaultThresholdMode),
        DefaultThresholdMode,
        "a share of the best value, or in the metric's unit"
    );
    public static readonly Parameter<double> Cooldown = Number(
        "cooldown",
        0,
        "values after a reduction that are not looked at"
    );
    public static readonly Parameter<double> Pause = Number("warmup", 0, "values after a rise that are not looked at");
    public static readonly Parameter<PerGroup<ScheduleValue>> Least = RateOf("min_lr", 0.001, "lowest");
    public static readonly Parameter<PerGroup<ScheduleValue>> Most = RateOf("max_lr", 1, "highest");
    public static readonly Parameter<double> Epsilon = Number(
        "eps",
        DefaultEpsilon,
        "a change by no more than this is left out"
    );
    public static readonly Parameter<bool> Smooth = Flag("smooth", false, "whether the metric is averaged");
    public static readonly Parameter<double> Window = Optional(
        "window_size",
        Kinds.Number("a whole number that is at least 1", number =>
            number is >= 1 and <= 1e6 && number == Math.Floor(number)
        ),
        DefaultWindow,
        "values over which it is averaged"
    );
    public static readonly Parameter<double> ResetStart = Number(
        "reset_start",
        DefaultResetStart,
        "reductions at the lowest rate until everything begins again"
    );

    public TransformersGreedy()
        : base(
            "get_greedy_schedule",
            "The group's own rate, raised while a metric improves and reduced when it has stopped to.",
            [
                Optimizer,
                .. ByName(
                    TorchReduceLROnPlateau.Mode,
                    Factor,
                    Patience,
                    Threshold,
                    RelativeOrAbsolute,
                    Cooldown,
                    Pause,
                    Least,
                    Most,
                    Epsilon,
                    Flag("verbose", false, "has no effect here"),
                    Smooth,
                    Window,
                    ResetStart
                ),
            ]
        )
    {
        Formula = "base / factor^(rises - reductions), between min_lr and max_lr";
        Source = $"arXiv:2512.14527; {Source}";
        Conventions =
            "The rate changes after patience + 1 values of a kind in a row. A rate that is below min_lr or above "
            + "max_lr stays there until a change brings it nearer. Without min_lr a rate of "
            + "0.001 or less is never reduced.";
        Example = $"{FullName}(patience=3, min_lr=1e-6)";
    }

    // It has no lengths.
    internal override bool AsksForLengths => true;

    internal override IEnumerable<Feedback> Feedback(BoundCall call)
    {
        var context = call.Scope.Context;
        return
        [
            new GreedyRate
            {
                InitialRates = context.GroupRates ?? [call.BaseRate],
                MinRates = Least.InGroups(call),
                MaxRates = Most.InGroups(call),
                Group = context.GroupRates is null ? 0 : context.GroupIndex,
                Mode = TorchReduceLROnPlateau.Mode.In(call) == "max" ? PlateauMode.Max : PlateauMode.Min,
                Factor = Factor.In(call),
                Patience = Patience.In(call),
                Threshold = Threshold.In(call),
                ThresholdMode =
                    RelativeOrAbsolute.In(call) == Relative ? ThresholdMode.Relative : ThresholdMode.Absolute,
                Cooldown = Cooldown.In(call),
                Warmup = Pause.In(call),
                Epsilon = Epsilon.In(call),
                WindowSize = Smooth.In(call) ? (int)Window.In(call) : 0,
                ResetStart = ResetStart.In(call),
            },
        ];
    }

    private static Parameter<PerGroup<ScheduleValue>> RateOf(string name, double byDefault, string which) =>
        Optional(name, PerGroup.Kind, new([byDefault]), $"the {which} rate; one for all groups, or a list");
}
