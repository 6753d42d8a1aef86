using System.Globalization;
using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.ReduceLROnPlateau</c>: feedback on the group's own rate.</summary>
internal sealed class TorchReduceLROnPlateau : CurveDefinition
{
    public const string DefaultMode = "min";
    public const double DefaultFactor = 0.1;
    public const long DefaultPatience = 10;
    public const double DefaultThreshold = 1e-4;
    public const string DefaultThresholdMode = "rel";
    public const double DefaultEpsilon = 1e-8;

    private const string Max = "max";
    private const string Absolute = "abs";

    public static readonly Parameter<string> Mode = Optional(
        "mode",
        Kinds.Choice(DefaultMode, Max),
        DefaultMode,
        "which way the metric gets better"
    );
    public static readonly Parameter<double> Factor = Optional(
        "factor",
        Kinds.Number("a number less than 1", number => number < 1),
        DefaultFactor,
        "what a reduction multiplies by"
    );
    public static readonly Parameter<double> Patience = Number(
        "patience",
        DefaultPatience,
        "how many bad values in a row are tolerated; one more reduces the rate"
    );
    public static readonly Parameter<double> Threshold = Number(
        "threshold",
        DefaultThreshold,
        "how much better than the best a value must be"
    );
    public static readonly Parameter<string> RelativeOrAbsolute = Optional(
        "threshold_mode",
        Kinds.Choice(DefaultThresholdMode, Absolute),
        DefaultThresholdMode,
        "a share of the best value, or in the metric's unit"
    );
    public static readonly Parameter<double> Cooldown = Number(
        "cooldown",
        0,
        "values after a reduction that are not counted as bad"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> Least = Optional(
        "min_lr",
        PerGroup.Kind,
        new([0]),
        "the rate is not reduced below this; or one for each group"
    );
    public static readonly Parameter<double> Epsilon = Number(
        "eps",
        DefaultEpsilon,
        "a reduction by no more than this is left out"
    );

    /// <summary>All parameters but the optimizer; Ignite's wrapper hands them on.</summary>
    public static readonly ValueList<Parameter> Options =
    [
        Mode,
        Factor,
        Patience,
        Threshold,
        RelativeOrAbsolute,
        Cooldown,
        Least,
        Epsilon,
        TorchDefinition.Verbose,
    ];

    public TorchReduceLROnPlateau(TorchRelease release)
        : base(
            TorchReleaseName.Of(release),
            "ReduceLROnPlateau",
            "Reduces the rate when a metric has stopped improving.",
            [TorchDefinition.Optimizer, .. Options]
        )
    {
        UsesBase = true;
        Formula = "base * factor^reductions";
        Source = "torch.optim.lr_scheduler.ReduceLROnPlateau";
        Example = $"{FullName}(mode='min', factor=0.1, patience=10)";
        Conventions =
            "Reduces after patience + 1 bad values in a row (Keras and optax: after patience). NaN is bad. During the "
            + "cooldown bad values are not counted, but better ones still move the best. A relative threshold on a "
            + "negative metric asks for less than the best, not more.";
    }

    // It has no lengths.
    internal override bool AsksForLengths => true;

    internal override Curve Bind(BoundCall call) => new Constant(call.BaseRate);

    internal override IEnumerable<Feedback> Feedback(BoundCall call) => [FeedbackOf(call)];

    /// <summary>The feedback of a call that has these parameters.</summary>
    /// <param name="call">The call.</param>
    /// <param name="hasLeast">Whether the least rate has an effect.</param>
    // PyTorch takes numbers beyond these ranges too, but none of them reduces otherwise than the nearest one inside:
    // its rate is max(rate * factor, min_lr), its counters are compared with '>' and are never negative.
    public static ReduceOnPlateau FeedbackOf(BoundCall call, bool hasLeast = true)
    {
        var least = hasLeast ? Math.Max(0, Least.InGroup(call)) : 0;
        var epsilon = Epsilon.In(call);
        if (epsilon < 0 && least > call.BaseRate)
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'eps' must be at least 0 where 'min_lr' ({least}) is above the rate ({call.BaseRate}), since "
                        + $"PyTorch then raises the rate, but was {epsilon}."
                )
            );
        return new()
        {
            Mode = Mode.In(call) == Max ? PlateauMode.Max : PlateauMode.Min,
            Factor = Math.Max(0, Factor.In(call)),
            Patience = (long)Math.Max(-1, Math.Floor(Patience.In(call))),
            Threshold = Threshold.In(call),
            ThresholdMode = RelativeOrAbsolute.In(call) == Absolute ? ThresholdMode.Absolute : ThresholdMode.Relative,
            Cooldown = (long)Math.Max(0, Math.Ceiling(Cooldown.In(call))),
            MinRate = least,
            Epsilon = Math.Max(0, epsilon),
        };
    }
}
