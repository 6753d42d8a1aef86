using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>maxtext.create_learning_rate_schedule</c>.</summary>
internal sealed class MaxtextSchedule : CurveDefinition
{
    public const double DefaultShare = 0.1;

    public static readonly Parameter<double> Steps = Number("steps", "steps of the run", ParameterRole.Length);
    public static readonly Parameter<ScheduleValue> Rate = Real("learning_rate", "the highest rate");
    public static readonly Parameter<double> ScheduleSteps = Number(
        "learning_rate_schedule_steps",
        -1,
        "steps after which the rate is 0; -1: those of the run",
        ParameterRole.Time
    );
    public static readonly Parameter<double> WarmupShare = Number(
        "warmup_steps_fraction",
        DefaultShare,
        "the warm-up as a share of the schedule"
    );
    public static readonly Parameter<double> FinalShare = Number(
        "learning_rate_final_fraction",
        DefaultShare,
        "share of the rate at the end"
    );
    public static readonly Parameter<string> Type = NewParameter.OneOf(
        "lr_schedule_type",
        "the shape",
        "cosine",
        "wsd"
    );
    public static readonly Parameter<double> DecayShare = Number(
        "wsd_decay_steps_fraction",
        DefaultShare,
        "the decay of 'wsd' as a share of the schedule"
    );
    public static readonly Parameter<string> DecayStyle = NewParameter.OneOf(
        "wsd_decay_style",
        "the shape of that decay",
        "linear",
        "cosine"
    );

    public MaxtextSchedule()
        : base(
            "maxtext",
            "create_learning_rate_schedule",
            "A warm-up, then half a cosine, or a stable part and a decay; then 0.",
            [Steps, Rate, ScheduleSteps, WarmupShare, FinalShare, Type, DecayShare, DecayStyle]
        )
    {
        CountsSteps = true;
        Formula =
            "lr * t/warmup up to warmup, then lr * (f + (1 - f) * (1 + cos(pi * (t - warmup)/(n - "
            + "1)))/2), n = the steps of the decay";
        Source = "AI-Hypercomputer/maxtext, src/maxtext/utils/maxtext_utils.py";
        Conventions =
            "The decay reaches its end at its own last step. After learning_rate_schedule_steps the rate "
            + "is 0; where that is the whole run, the cosine climbs again. Shares are cut to whole steps.";
        Example = "maxtext.create_learning_rate_schedule(steps=1000, learning_rate=0.01)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, steps) = (call.Value(Rate), (long)Steps.In(call));
        var total = ScheduleSteps.In(call) > 0 ? (long)ScheduleSteps.In(call) : steps;
        var (end, warmup) = (rate * FinalShare.In(call), (long)(total * WarmupShare.In(call)));
        var isStable = Type.In(call) == "wsd";
        var decay = isStable ? (long)(total * DecayShare.In(call)) : total - warmup;
        var fall = MaxtextDecay.Of(rate, end, decay, isStable && DecayStyle.In(call) == "linear");
        var (line, stable) = ((new LinearRamp(0, rate, warmup), warmup), Math.Max(0, total - warmup - decay));
        // Beyond the schedule the rate is 0; without a beyond the last piece has no end.
        return steps > total
            ? Sequence.Of(line, (new Constant(rate), stable), (fall, decay), (new Constant(0), null))
            : Sequence.Of(line, (new Constant(rate), stable), (fall, null));
    }
}
