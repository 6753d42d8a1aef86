using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A decay method of OpenNMT-py, which all have the same settings.</summary>
internal abstract class OpennmtDefinition : CurveDefinition
{
    public const double DefaultStart = 50_000;
    public const double DefaultEvery = 10_000;
    public const double DefaultFactor = 0.5;
    public const double DefaultWarmup = 4000;
    public const double DefaultSize = 500;

    public static readonly Parameter<ScheduleValue> Rate = OrNone(
        "learning_rate",
        Kinds.Real,
        "what the decay multiplies; None: the optimizer's rate"
    );
    public static readonly Parameter<string> Method = OrNone("decay_method", Kinds.Text, "has no effect here");
    public static readonly Parameter<double> WarmupSteps = Number(
        "warmup_steps",
        DefaultWarmup,
        "steps of the warm-up",
        ParameterRole.Time
    );
    public static readonly Parameter<double> Size = Number("hidden_size", DefaultSize, "width of the model");
    public static readonly Parameter<double> Start = new(
        "start_decay_steps",
        Kinds.AnyNumber.OrNone(),
        "the step at which the decay begins; None: never",
        Kinds.AnyNumber.Write(DefaultStart)
    )
    {
        Role = ParameterRole.Time,
    };
    public static readonly Parameter<double> Every = Number(
        "decay_steps",
        DefaultEvery,
        "steps between decays",
        ParameterRole.WholePeriod
    );
    public static readonly Parameter<double> Factor = Number(
        "learning_rate_decay",
        DefaultFactor,
        "the factor of each"
    );

    private protected OpennmtDefinition(string name, string summary)
        : base("opennmt", name, summary, Rate, Method, WarmupSteps, Size, Start, Every, Factor)
    {
        (CountsSteps, UsesBase, Source) = (true, true, "OpenNMT-py, onmt/utils/optimizers.py");
        Example = $"opennmt.{name}(warmup_steps=100)";
    }

    private protected static double RateIn(BoundCall call) =>
        Rate.TryIn(call, out var rate) ? call.Scope.Value(rate) : call.BaseRate;

    private protected static double WarmupIn(CallExpression call) =>
        WarmupSteps.In(call) > 0
            ? WarmupSteps.In(call)
            : throw new ScheduleBindingException("'warmup_steps' must be greater than 0, but was 0.");
}
