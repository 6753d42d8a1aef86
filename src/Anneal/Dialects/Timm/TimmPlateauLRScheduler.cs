using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>timm.PlateauLRScheduler</c>.</summary>
internal sealed class TimmPlateauLRScheduler : TimmDefinition
{
    public const double DefaultFactor = 0.1;
    public const long DefaultPatience = 10;
    public const double DefaultThreshold = 1e-4;
    public const string DefaultMode = "max";

    public static readonly Parameter<double> Factor = Optional(
        "decay_rate",
        Kinds.Number("a number less than 1", number => number < 1),
        DefaultFactor,
        "what each reduction multiplies by"
    );
    public static readonly Parameter<double> Patience = Number(
        "patience_t",
        DefaultPatience,
        "bad values in a row that are tolerated; one more reduces the rate"
    );
    public static readonly Parameter<double> Threshold = Number(
        "threshold",
        DefaultThreshold,
        "share of the best value by which a value must be better"
    );
    public static readonly Parameter<double> Cooldown = Number(
        "cooldown_t",
        0,
        "values after a reduction that are not counted as bad"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> Minimum = Optional(
        "lr_min",
        PerGroup.Kind,
        new([0]),
        "the rate is not reduced below this"
    );
    public static readonly Parameter<string> Mode = Optional(
        "mode",
        Kinds.Choice("min", "max"),
        DefaultMode,
        "which way the metric gets better"
    );

    public TimmPlateauLRScheduler()
        : base(
            "PlateauLRScheduler",
            "Multiplies the rate when a metric has stopped improving, after a linear warm-up in which the metric is "
                + "not looked at.",
            [
                Factor,
                Patience,
                Flag("verbose", true, "has no effect here"),
                Threshold,
                Cooldown,
                Warmup,
                WarmupStart,
                Minimum,
                Mode,
                NoiseRange,
                Optional("noise_type", Kinds.Text, "normal", NothingWithoutNoise),
                .. Noise,
            ]
        )
    {
        Formula = "t <= warmup_t: init + (base - init) * t/warmup_t; then base * decay_rate^reductions";
        Source = "timm, scheduler/plateau_lr.py, over PyTorch's ReduceLROnPlateau";
        Conventions =
            "More is better unless mode='min', other than in PyTorch. Metrics up to and including epoch warmup_t are "
            + "not looked at. The rate falls when more than patience_t values in a row were bad.";
        Example = "timm.PlateauLRScheduler(decay_rate=0.5, patience_t=3, mode='min')";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, warmup) = (call.BaseRate, Warmup.In(call));
        if (warmup == 0)
            return new Constant(rate);
        var start = call.Value(WarmupStart);
        // A warm-up that ends between two steps stops at the step before.
        var whole = Math.Max(0, Math.Floor(warmup));
        return new LinearRamp(start, start + (rate - start) * whole / warmup, whole);
    }

    // Numbers beyond the ranges of our own feedback act as the nearest one inside: counters are compared with '>' and
    // are never negative.
    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        [
            new ReduceOnPlateau
            {
                Factor = Math.Max(0, Factor.In(call)),
                Patience = (long)Math.Max(-1, Math.Floor(Patience.In(call))),
                Threshold = Threshold.In(call),
                Cooldown = (long)Math.Max(0, Math.Ceiling(Cooldown.In(call))),
                MinRate = Math.Max(0, Minimum.InGroup(call)),
                Mode = Mode.In(call) == "min" ? PlateauMode.Min : PlateauMode.Max,
                IgnoreUntilStep = (long)Math.Max(-1, Math.Floor(Warmup.In(call))),
            },
        ];
}
