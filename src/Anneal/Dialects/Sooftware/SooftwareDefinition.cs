using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of sooftware, whose first rate is the optimizer's own.</summary>
internal abstract class SooftwareDefinition : CurveDefinition
{
    public const double DefaultPatience = 1;
    public const double DefaultFactor = 0.3;

    public static readonly Parameter<ScheduleValue> Initial = Real("init_lr", "where the warm-up begins");
    public static readonly Parameter<ScheduleValue> Peak = Real("peak_lr", "the rate at the peak");
    public static readonly Parameter<ScheduleValue> Final = Real("final_lr", "the rate after the decay");
    public static readonly Parameter<double> FinalScale = Required(
        "final_lr_scale",
        Kinds.Number("a number greater than 0", share => share > 0),
        "the share of the peak at the end of the decay"
    );
    public static readonly Parameter<double> DecaySteps = Required(
        "decay_steps",
        Kinds.Number("a number other than 0", steps => steps != 0),
        "steps of the decay"
    );
    public static readonly Parameter<double> WarmupSteps = Number("warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> Patience = Number(
        "patience",
        DefaultPatience,
        "at how many rises in a row the rate is reduced"
    );
    public static readonly Parameter<double> Factor = Number("factor", DefaultFactor, "what a reduction multiplies by");

    private protected const string FirstUpdate = "The first update has the optimizer's own rate. ";

    private protected SooftwareDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("sooftware", name, summary, [Optimizer, .. parameters]) =>
        (UsesBase, CountsSteps, Source, Conventions) = (
            true,
            true,
            "sooftware/pytorch-lr-scheduler, lr_scheduler",
            FirstUpdate
        );

    private protected static Parameter<double> WholeOf(string name, string description) =>
        Required(name, Kinds.PythonInteger("a whole number", _ => true), description);
}
