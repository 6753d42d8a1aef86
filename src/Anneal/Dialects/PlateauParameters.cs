using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The parameters of a copy of PyTorch's plateau, which frameworks call by names of their own.</summary>
/// <param name="mode">The name of the direction.</param>
/// <param name="less">Its value for a metric that gets better downwards.</param>
/// <param name="more">Its value for one that gets better upwards.</param>
/// <param name="thresholdMode">The name of what the threshold is.</param>
/// <param name="epsilon">The name of the least reduction.</param>
internal sealed class PlateauParameters(string mode, string less, string more, string thresholdMode, string epsilon)
{
    public const double DefaultFactor = 0.1;
    public const double DefaultPatience = 10;
    public const double DefaultThreshold = 1e-4;
    public const double DefaultEpsilon = 1e-8;

    private static readonly ParameterKind<double> BelowOne = Kinds.Number("a number less than 1", number => number < 1);
    private static readonly Parameter<double> Factor = NewParameter.Optional(
        "factor",
        BelowOne,
        DefaultFactor,
        "what a reduction multiplies by"
    );
    private static readonly Parameter<double> Patience = NewParameter.Number(
        "patience",
        DefaultPatience,
        "bad values in a row that are tolerated"
    );
    private static readonly Parameter<double> Threshold = NewParameter.Number(
        "threshold",
        DefaultThreshold,
        "how much better a value must be"
    );

    private readonly Parameter<string> mode = NewParameter.OneOf(mode, "which is better", less, more);
    private readonly Parameter<string> thresholdMode = NewParameter.OneOf(
        thresholdMode,
        "a share of the best value, or in the metric's unit",
        "rel",
        "abs"
    );
    private readonly Parameter<double> epsilon = NewParameter.Number(
        epsilon,
        DefaultEpsilon,
        "a reduction by no more is left out"
    );

    /// <summary>How many values after a reduction are not counted.</summary>
    public static Parameter<double> Cooldown { get; } =
        NewParameter.Number("cooldown", 0, "values after a reduction that are not counted");

    /// <summary>Those before the least rate, in PyTorch's order, and the one after it.</summary>
    public ValueList<Parameter> Around(Parameter least) =>
        [mode, Factor, Patience, Threshold, thresholdMode, Cooldown, least, epsilon];

    /// <summary>The feedback with a least rate.</summary>
    public ReduceOnPlateau Of(CallExpression call, double least) =>
        new()
        {
            Mode = mode.In(call) == less ? PlateauMode.Min : PlateauMode.Max,
            Factor = Factor.In(call),
            Patience = (long)Patience.In(call),
            Threshold = Threshold.In(call),
            ThresholdMode = thresholdMode.In(call) == "abs" ? ThresholdMode.Absolute : ThresholdMode.Relative,
            Cooldown = (long)Cooldown.In(call),
            MinRate = least,
            Epsilon = epsilon.In(call),
        };
}
