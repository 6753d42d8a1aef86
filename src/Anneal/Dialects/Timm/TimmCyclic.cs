using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of timm in cycles, each longer and lower by a factor than the one before.</summary>
internal abstract class TimmCyclic : TimmScheduler
{
    /// <summary>What stands in the formulas of cycles.</summary>
    private protected const string CycleFormula = "s steps into cycle i of t_i steps";

    /// <summary>How a warm-up meets a schedule that it does not lead to.</summary>
    private protected const string Jump = "so the rate jumps where they meet";

    public static readonly Parameter<double> First = Required(
        "t_initial",
        Kinds.Number("a number greater than 0", number => number > 0),
        "steps of the first cycle",
        ParameterRole.Length
    );
    public static readonly Parameter<double> Minimum = Optional(
        "lr_min",
        NotNegative,
        0,
        "the lowest rate, and the one after the last cycle"
    );
    public static readonly Parameter<double> Growth = Number(
        "cycle_mul",
        1,
        "ratio of each cycle's length to the one before"
    );
    public static readonly Parameter<double> Decay = Number(
        "cycle_decay",
        1,
        "ratio of each cycle's first rate to the one before"
    );
    public static readonly Parameter<double> Limit = Number("cycle_limit", 1, "number of cycles");

    /// <summary>The power of the share of the way, where a scheduler has one.</summary>
    public static readonly Parameter<double> KDecay = Number(
        "k_decay",
        1,
        "power of the share of the way, arXiv:2004.05909"
    );

    private protected TimmCyclic(
        string name,
        string summary,
        ReadOnlySpan<Parameter> shape,
        Parameter[]? last = null,
        ParameterKind? limits = null
    )
        : base(
            name,
            summary,
            PrefixBy(false),
            [First, .. shape, Minimum, Growth, Decay, Limit with { Kind = limits ?? Limit.Kind }],
            last,
            limits
        ) { }

    private protected static bool IsOneCycle(CallExpression call) => Limit.In(call) == 1;

    private protected static TimmCycleArguments CyclesOf(CallExpression call, double rate, double start) =>
        new(First.In(call), Minimum.In(call), Growth.In(call), Decay.In(call), Limit.In(call), rate, start);

    private protected static ParameterKind<double> NotNegative =>
        Kinds.Number("a number that is at least 0", number => number >= 0);

    /// <summary>What the conventions say of the warm-up.</summary>
    /// <param name="join">What happens where the warm-up meets the schedule.</param>
    private protected static string WarmupConventions(string join) =>
        $"Without warmup_prefix the warm-up hides the schedule's own first steps, {join}; with it the schedule begins "
        + "after the warm-up. After cycle_limit cycles the rate is lr_min. The last step of a cycle is one short of "
        + "lr_min.";
}
