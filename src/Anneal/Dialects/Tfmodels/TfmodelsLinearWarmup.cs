using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>tfmodels.LinearWarmup</c>.</summary>
internal sealed class TfmodelsLinearWarmup : TfmodelsWarmUp
{
    public static readonly Parameter<ScheduleValue> First = Real("warmup_learning_rate", "the first rate");

    public TfmodelsLinearWarmup()
        : base("LinearWarmup", "A line to what a rate or another schedule has at its end.", First)
    {
        Formula = "first + t/warmup * (after(warmup) - first) up to warmup, then after(t)";
        Conventions = "What follows runs from step 0, also during the warm-up.";
        Example =
            "tfmodels.LinearWarmup(after_warmup_lr_sched=keras.CosineDecay(0.1, decay_steps=1000), "
            + "warmup_steps=100, warmup_learning_rate=0)";
    }

    private protected override Schedule Warmup(BoundCall call, double target, double steps) =>
        new LinearRamp(call.Value(First), target, steps);
}
