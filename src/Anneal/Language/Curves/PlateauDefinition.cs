using Anneal.Language.Syntax;

namespace Anneal.Language.Curves;

/// <summary><c>plateau(…)</c>: feedback, which is no curve and cannot be bound as one.</summary>
internal sealed class PlateauDefinition : OwnDefinition
{
    private static readonly ReduceOnPlateau Defaults = new();

    private static readonly ParameterKind<double> Whole = Kinds.Number("a whole number that is at least 0", number =>
        number is >= 0 and <= 1e9 && number == Math.Floor(number)
    );

    public static new readonly Parameter<double> Factor = Optional(
        "factor",
        Kinds.Number("a number greater than 0 and less than 1", number => number is > 0 and < 1),
        Defaults.Factor,
        "what the rate is multiplied by"
    );
    public static readonly Parameter<double> Patience = Optional(
        "patience",
        Whole,
        Defaults.Patience,
        "how many bad values in a row are tolerated; one more reduces the rate"
    );
    public static readonly Parameter<double> Threshold = Optional(
        "threshold",
        NotNegative,
        Defaults.Threshold,
        "how much better than the best a value must be"
    );
    public static readonly Parameter<string> Measure = Optional(
        "threshold_mode",
        Kinds.Word("rel", "abs"),
        "rel",
        "a share of the best value, or in the metric's unit"
    );
    public static readonly Parameter<string> Mode = Optional(
        "mode",
        Kinds.Word("min", "max"),
        "min",
        "which way the metric gets better"
    );
    public static readonly Parameter<double> Cooldown = Optional(
        "cooldown",
        Whole,
        Defaults.Cooldown,
        "values after a reduction that are not counted as bad"
    );
    public static readonly Parameter<double> MinRate = Optional(
        "min",
        NotNegative,
        Defaults.MinRate,
        "the rate is not reduced below this"
    );
    public static readonly Parameter<double> Epsilon = Optional(
        "eps",
        NotNegative,
        Defaults.Epsilon,
        "a reduction by no more than this is left out"
    );

    public PlateauDefinition()
        : base(
            Names.Plateau,
            "Feedback: multiplies the rate by a factor when a metric has stopped improving.",
            Factor,
            Patience,
            Threshold,
            Measure,
            Mode,
            Cooldown,
            MinRate,
            Epsilon
        )
    {
        Formula = "schedule(t) * factor^reductions";
        Example = "cosine(0.3 -> 0.01, 20ep) | plateau(factor=0.5, patience=3)";
        Source = "PyTorch's ReduceLROnPlateau";
    }

    public static ReduceOnPlateau Of(CallExpression call) =>
        new()
        {
            Factor = Factor.In(call),
            Patience = (long)Patience.In(call),
            Threshold = Threshold.In(call),
            ThresholdMode = Measure.In(call) == "abs" ? ThresholdMode.Absolute : ThresholdMode.Relative,
            Mode = Mode.In(call) == "max" ? PlateauMode.Max : PlateauMode.Min,
            Cooldown = (long)Cooldown.In(call),
            MinRate = MinRate.In(call),
            Epsilon = Epsilon.In(call),
        };

    internal override Curve Bind(BoundCall call) => throw new InvalidOperationException("'plateau' is no curve.");
}
