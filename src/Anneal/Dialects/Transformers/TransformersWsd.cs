using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_wsd_schedule</c>.</summary>
internal sealed class TransformersWsd : TransformersDefinition
{
    public const string Linear = "linear";
    public const string Cosinusoidal = "cosine";

    private const string StableName = "num_stable_steps";

    public static readonly Parameter<double> DecaySteps = Number(
        "num_decay_steps",
        "steps of the decay",
        ParameterRole.Time
    );
    public static readonly Parameter<double> Training = OrNone(
        TrainingName,
        Kinds.AnyNumber,
        "steps of the run; gives the stable phase where that is left out",
        ParameterRole.Length
    );
    public static readonly Parameter<double> StableSteps = OrNone(
        StableName,
        Kinds.AnyNumber,
        "steps of the stable phase",
        ParameterRole.Time
    );
    public static readonly Parameter<string> WarmupShape = ShapeOf("warmup_type", Linear, "shape of the warm-up");
    public static readonly Parameter<string> DecayShape = ShapeOf("decay_type", Cosinusoidal, "shape of the decay");
    public static readonly Parameter<double> Lowest = Number("min_lr_ratio", 0, "share of the rate at both ends");

    public TransformersWsd()
        : base(
            "get_wsd_schedule",
            "Warm-up, stable phase, decay.",
            Optimizer,
            Warmup,
            DecaySteps,
            Training,
            StableSteps,
            WarmupShape,
            DecayShape,
            Lowest,
            Waves,
            LastEpoch
        )
    {
        Formula =
            "base * (m + (1 - m) * w(t/warmup)), then base, then base * (m + (1 - m) * d(r)), r the share of the decay "
            + "that is done; then base * m";
        Conventions =
            "The first update is made with rate base * min_lr_ratio, 0 by default. num_stable_steps wins over "
            + "num_training_steps. Afterwards the rate stays at base * min_lr_ratio.";
        Example = "transformers.get_wsd_schedule(num_warmup_steps=100, num_decay_steps=200, num_training_steps=1000)";
    }

    internal override Violation? Check(CallExpression call) =>
        Training.IsIn(call) || StableSteps.IsIn(call)
            ? null
            : $"one of '{TrainingName}' and '{StableName}' must be given, but neither was.";

    internal override Curve Bind(BoundCall call)
    {
        var (rate, warmup, decay) = (call.BaseRate, Warmup.In(call), DecaySteps.In(call));
        var lowest = rate * Lowest.In(call);
        var stable = StableSteps.TryIn(call, out var steps) ? steps : Training.In(call) - warmup - decay;
        var decayStart = warmup + stable;
        // The first steps that are not of the warm-up, the stable phase and the decay.
        var first = FirstAfter(warmup);
        var second = Math.Max(first, FirstAfter(decayStart));
        var third = Math.Max(second, FirstAfter(decayStart + decay));
        var end = DecayOf(call, rate, lowest, Math.Max(1, decay), decayStart - second)
            .ThenFrom(third - second, new Constant(lowest));
        return Resumed(
            call,
            WarmupOf(call, rate, lowest, Math.Max(1, warmup))
                .ThenFrom(first, new Constant(rate).ThenFrom(second - first, end))
        );
    }

    private static Parameter<string> ShapeOf(string name, string byDefault, string description) =>
        Optional(name, Kinds.Choice(Linear, Cosinusoidal, "1-sqrt"), byDefault, description);

    private static Schedule WarmupOf(CallExpression call, double rate, double lowest, double steps) =>
        NotBelow0(
            WarmupShape.In(call) switch
            {
                Linear => new LinearRamp(lowest, rate, steps),
                Cosinusoidal => new CosineDecay(lowest, rate, steps),
                _ => new PolynomialDecay(lowest, rate, steps, power: 0.5),
            },
            lowest
        );

    private static Schedule DecayOf(CallExpression call, double rate, double lowest, double steps, double start) =>
        DecayShape.In(call) switch
        {
            Linear => NotBelow0(new LinearRamp(rate, lowest, steps, start), lowest),
            Cosinusoidal => Cosine(call, rate, lowest, steps, start),
            _ => NotBelow0(new OneMinusSquareRootDecay(rate, lowest, steps, start), lowest),
        };
}
