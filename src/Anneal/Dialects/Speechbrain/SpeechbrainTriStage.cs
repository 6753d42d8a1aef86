using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.TriStageLRSchedule</c>.</summary>
internal sealed class SpeechbrainTriStage : SpeechbrainFormula
{
    public const double DefaultFirst = 0.01;
    public const double DefaultLast = 0.05;

    public static readonly Parameter<ScheduleValue> Rate = Real("lr", "the rate at the peak");
    public static readonly Parameter<double> Warmup = NotZero("warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> Hold = Number("hold_steps", "steps at the peak");
    public static readonly Parameter<double> Decay = NotZero("decay_steps", "steps of the decay");
    public static readonly Parameter<double> Total = Number("total_steps", "has no effect here");
    public static readonly Parameter<double> First = Number("init_lr_scale", DefaultFirst, "the first rate as a share");
    public static readonly Parameter<double> Last = Optional(
        "final_lr_scale",
        Kinds.Number("a number greater than 0", share => share > 0),
        DefaultLast,
        "the share at the end of the decay"
    );

    public SpeechbrainTriStage()
        : base(
            "TriStageLRSchedule",
            "A line up, a flat part, then an exponential.",
            Rate,
            Warmup,
            Hold,
            Decay,
            Total,
            First,
            Last
        )
    {
        Formula = "lr * (first + (1 - first) * k/warmup), then lr, then lr * final^((k - hold - warmup)/decay)";
        Conventions = FirstUpdate + "It decays on without end; total_steps plays no part.";
        Example =
            "speechbrain.TriStageLRSchedule(lr=0.1, warmup_steps=100, hold_steps=200, decay_steps=700, "
            + "total_steps=1000)";
    }

    private protected override F After(BoundCall call, F calls)
    {
        var (rate, warmup, hold) = (call.Value(Rate), Warmup.In(call), Hold.In(call));
        var (first, per) = (First.In(call) * rate, Math.Log(Last.In(call)) / Decay.In(call));
        var after = F.If(calls < warmup + hold, rate, rate * F.Power(Math.E, per * (calls - hold - warmup)));
        return F.If(calls < warmup, first + (rate - first) / warmup * calls, after);
    }

    private protected override ValueList<double> Changes(BoundCall call) =>
        [Warmup.In(call), Warmup.In(call) + Hold.In(call)];
}
