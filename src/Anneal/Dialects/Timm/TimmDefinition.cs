using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of timm, which may begin with a linear warm-up.</summary>
internal abstract class TimmDefinition : CurveDefinition
{
    private protected const string NothingWithoutNoise = "has no effect without noise";

    /// <summary>The warm-up as a formula.</summary>
    private protected const string WarmupFormula = "t < warmup_t: init + (base - init) * t/warmup_t";

    public static readonly Parameter<double> Warmup = Number(
        "warmup_t",
        0,
        "steps of the linear warm-up",
        ParameterRole.Time
    );
    public static readonly Parameter<ScheduleValue> WarmupStart = Real(
        "warmup_lr_init",
        0,
        "rate at the start of the warm-up"
    );

    private protected static readonly Parameter Initialize = Flag("initialize", true, "has no effect here");

    // timm draws its noise from torch's generator, whose numbers are not to be had here.
    private protected static readonly Parameter NoiseRange = new Parameter<string>(
        "noise_range_t",
        Kinds.None,
        "where noise begins; only None: noise is not supported",
        Parameter<string>.NoneArgument
    );
    private protected static readonly Parameter[] Noise =
    [
        Number("noise_pct", 0.67, NothingWithoutNoise),
        Number("noise_std", 1, NothingWithoutNoise),
        Optional("noise_seed", Kinds.AnyNumber.OrNone(), 42, NothingWithoutNoise),
    ];

    private protected TimmDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("timm", name, summary, [Optimizer, .. parameters, Initialize]) => UsesBase = true;
}
