using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>d2l.CosineScheduler</c>.</summary>
internal sealed class D2lCosine : D2lDefinition
{
    public const double DefaultRate = 0.01;

    public static readonly Parameter<double> MaxUpdate = Number(
        "max_update",
        "the call at which the decay ends, the warm-up included",
        ParameterRole.Length
    );
    public static readonly Parameter<ScheduleValue> Rate = Real(BaseLr, DefaultRate, "the rate after the warm-up");
    public static readonly Parameter<ScheduleValue> FinalRate = Real("final_lr", 0, "the rate at the end");
    public static readonly Parameter<double> WarmupSteps = Number(
        "warmup_steps",
        0,
        "length of the warm-up in calls",
        ParameterRole.Time
    );
    public static readonly Parameter<ScheduleValue> WarmupRate = Real(
        "warmup_begin_lr",
        0,
        "the rate at the start of the warm-up"
    );

    public D2lCosine()
        : base("Cosine", "Half a cosine, after a linear warm-up.", MaxUpdate, Rate, FinalRate, WarmupSteps, WarmupRate)
    {
        Formula =
            "final_lr + (base_lr - final_lr) * (1 + cos(pi * (t - w)/(max_update - w))) / 2 from w = warmup_steps on";
        Example = "d2l.CosineScheduler(max_update=20, base_lr=0.3, final_lr=0.01, warmup_steps=5) every 1ep";
        Conventions =
            "max_update includes the warm-up, which begins at warmup_begin_lr, 0 by default. The last rate that was "
            + "computed stays. A warm-up that is not shorter than max_update fails in the book's code when it ends, "
            + "and stays at its last rate here.";
    }

    internal override Violation? Check(CallExpression call) =>
        WarmupSteps.In(call) is var warmup and <= 0
            ? MaxUpdate.Violates(
                call,
                "at least 0, and another number than 'warmup_steps', where there is no warm-up",
                end => end >= 0 && end != warmup
            )
            : null;

    internal override PartLength LengthOf(BoundCall call) => PartLength.Of(Bind(call));

    internal override Curve Bind(BoundCall call) => Replay(call).Closed;

    internal override D2lCosineTrace Replay(BoundCall call) =>
        new(MaxUpdate.In(call), call.Value(Rate), call.Value(FinalRate), WarmupSteps.In(call), call.Value(WarmupRate));
}
