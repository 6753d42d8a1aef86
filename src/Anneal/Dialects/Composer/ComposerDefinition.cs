using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of Composer: a factor of the base rate over times with units.</summary>
internal abstract class ComposerDefinition : CurveDefinition
{
    public const double DefaultGamma = 0.1;
    public const double DefaultInitial = 1;
    public const string WholeRun = "1dur";

    public static readonly Parameter<double> Gamma = Number("gamma", DefaultGamma, "what each drop multiplies by");
    public static readonly Parameter<ValueList<ComposerTime>> Milestones = Required(
        "milestones",
        Kinds.ListOf(ComposerTime.Kind),
        "when the rate drops",
        ParameterRole.Milestones
    );
    public static readonly Parameter<double> AlphaInitial = Number(
        "alpha_i",
        DefaultInitial,
        "factor of the base rate at the start, or after the warm-up"
    );
    public static readonly Parameter<double> AlphaFinal = Number("alpha_f", 0, "factor of the base rate at the end");
    public static readonly Parameter<ComposerTime> Duration = Time(
        "t_max",
        WholeRun,
        "how long it takes",
        ParameterRole.Length
    );
    public static readonly Parameter<double> ScheduleRatio = Optional(
        "ssr",
        Kinds.Number("a number greater than 0", ratio => ratio > 0),
        1,
        "the Trainer's scale_schedule_ratio, which scales all times but shares of the run"
    ) with
    {
        IsKeywordOnly = true,
    };

    private protected ComposerDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : this("composer", $"{name}Scheduler", summary, parameters) { }

    private protected ComposerDefinition(
        string framework,
        string name,
        string summary,
        params ReadOnlySpan<Parameter> parameters
    )
        : base(framework, name, summary, [.. parameters, ScheduleRatio])
    {
        Source = "github.com/mosaicml/composer, composer/optim/scheduler.py";
        UsesBase = true;
    }

    internal sealed override bool AsksForLengths => true;

    internal override Violation? Check(CallExpression call) =>
        (
            from parameter in Parameters
            from time in TimesOf(parameter, call)
            where time.Problem is not null
            select new Violation($"'{parameter.Name}' must be {time.Problem}", parameter)
        ).FirstOrDefault();

    private protected static ComposerClock ClockOf(BoundCall call) => new(call, ScheduleRatio.In(call));

    private protected static double InitialRate(BoundCall call) => call.BaseRate * AlphaInitial.In(call);

    private protected static double FinalRate(BoundCall call) => call.BaseRate * AlphaFinal.In(call);

    private protected static PartLength UntilDurationEnds(BoundCall call) =>
        PartLength.Of(ClockOf(call).Length(Duration).FirstStep);

    private protected static Parameter<ComposerTime> Time(
        string name,
        string description,
        ParameterRole role = default
    ) => Required(name, ComposerTime.Kind, description, role);

    private protected static Parameter<ComposerTime> Time(
        string name,
        string byDefault,
        string description,
        ParameterRole role = default
    ) => Optional(name, ComposerTime.Kind, new(byDefault), description, role);

    private static ValueList<ComposerTime> TimesOf(Parameter parameter, CallExpression call) =>
        parameter switch
        {
            Parameter<ComposerTime> time => [time.In(call)],
            Parameter<ValueList<ComposerTime>> times => times.In(call),
            _ => [],
        };
}
