using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>CosineAnnealingWarmupRestarts</c>, which two packages have with their own defaults.</summary>
internal abstract class WarmupRestartsDefinition : CurveDefinition
{
    public static readonly Parameter<double> First = Number(
        "first_cycle_steps",
        "steps of the first cycle, the warm-up inside",
        ParameterRole.Length
    );
    public static readonly Parameter<double> Growth = Number(
        "cycle_mult",
        1,
        "what the length of a cycle without its warm-up is multiplied by"
    );
    public static readonly Parameter<double> Warmup = Number(
        "warmup_steps",
        0,
        "steps of the line at the start of each cycle",
        ParameterRole.Time
    );
    public static readonly Parameter<double> LastEpoch = Number("last_epoch", -1, "has no effect here");

    private readonly Parameter<ScheduleValue> max;
    private readonly Parameter<ScheduleValue> min;
    private readonly Parameter<double> gamma;

    private protected WarmupRestartsDefinition(string framework, double max, double min, double gamma)
        : this(
            framework,
            Real("max_lr", max, "rate at the first peak"),
            Real("min_lr", min, "rate at the start of each cycle"),
            Number("gamma", gamma, "what each peak is multiplied by")
        ) { }

    private WarmupRestartsDefinition(
        string framework,
        Parameter<ScheduleValue> max,
        Parameter<ScheduleValue> min,
        Parameter<double> gamma
    )
        : base(
            framework,
            "CosineAnnealingWarmupRestarts",
            "Cycles of a line up and half a cosine down, each longer and lower by a factor.",
            [Optimizer, First, Growth, max, min, Warmup, gamma, LastEpoch]
        )
    {
        (this.max, this.min, this.gamma) = (max, min, gamma);
        CountsSteps = true;
        Formula =
            "min + (max * gamma^c - min) * s/warmup in step s < warmup of cycle c, then min + (max * gamma^c - min) * "
            + "(1 + cos(pi * (s - warmup)/(length - warmup)))/2";
        Conventions =
            "The optimizer's own rate plays no part, and the first update has min_lr, whatever the "
            + "warm-up. The warm-up "
            + "is as long in every cycle; cycle_mult acts on the rest of it, rounded down.";
        Example = $"{FullName}(first_cycle_steps=200, max_lr=0.1, min_lr=0.001, warmup_steps=50)";
    }

    internal override Violation? Check(CallExpression call) =>
        First.Violates(call, "greater than 0", steps => steps > 0)
        ?? Warmup.Violates(call, $"less than 'first_cycle_steps' ({NumberText.Format(First.In(call))})", steps =>
            steps < First.In(call)
        );

    internal override Curve Bind(BoundCall call) =>
        new WarmupRestarts(
            call.Value(min),
            call.Value(max),
            (long)First.In(call),
            Growth.In(call),
            (long)Warmup.In(call),
            gamma.In(call)
        );
}
