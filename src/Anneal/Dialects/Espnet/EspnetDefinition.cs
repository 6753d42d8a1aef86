using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of ESPnet.</summary>
internal abstract class EspnetDefinition : CurveDefinition
{
    public const double DefaultWarmup = 25_000;

    public static readonly Parameter<double> WarmupSteps = Optional(
        "warmup_steps",
        Kinds.Number("a number greater than 0", number => number > 0),
        DefaultWarmup,
        "steps of the warm-up",
        ParameterRole.Time
    );
    public static readonly Parameter<double> LastEpoch = Number("last_epoch", -1, "has no effect here");

    private protected EspnetDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("espnet", name, summary, [Optimizer, .. parameters, LastEpoch]) =>
        (UsesBase, CountsSteps, Source) = (true, true, "ESPnet, espnet2/schedulers");
}
