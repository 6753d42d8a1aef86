using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A schedule of fairseq, whose settings are flags of its trainer.</summary>
internal abstract class FairseqDefinition : CurveDefinition
{
    public static readonly Parameter<ValueList<double>> Rates = Optional(
        "lr",
        OneOrSeveral.Numbers,
        [0.25],
        "the rate, or one for each epoch"
    );
    public static readonly Parameter<double> MaxUpdate = OrNone("max_update", Kinds.AnyNumber, "updates of the run");
    public static readonly Parameter<double> WarmupInit = Number(
        "warmup_init_lr",
        -1,
        "the first rate of the warm-up; below 0: the schedule's own"
    );

    private protected FairseqDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("fairseq", name, summary, [Rates, .. parameters]) =>
        (CountsSteps, Source) = (true, "facebookresearch/fairseq, fairseq/optim/lr_scheduler");

    private protected static double RateIn(CallExpression call) => Rates.In(call)[0];

    private protected static Violation? Several(CallExpression call) =>
        Rates.In(call).Count == 1 ? null : new("'lr' must be one rate here, but is a list of several.", Rates);

    private protected static Parameter<double> WarmupOf(double byDefault) =>
        Number("warmup_updates", byDefault, "updates of the warm-up");

    // The updates of an epoch; without them there is one epoch without end.
    private protected static long EpochLength(BoundCall call) =>
        call.Scope.Context.Plan?.StepsPerEpoch ?? long.MaxValue;
}
