using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>scripts.MAE.adjust_learning_rate</c>.</summary>
internal sealed class ScriptsMae : CurveDefinition
{
    public static readonly Parameter<ScheduleValue> Rate = Real("lr", "the highest rate");
    public static readonly Parameter<ScheduleValue> Least = Real("min_lr", "the least rate");
    public static readonly Parameter<double> WarmupEpochs = Number("warmup_epochs", "epochs of the warm-up");
    public static readonly Parameter<double> Epochs = Number("epochs", "epochs of the run");

    public ScriptsMae()
        : base(
            "scripts.MAE",
            "adjust_learning_rate",
            "A line up and half a cosine down, in fractions of epochs.",
            Rate,
            Least,
            WarmupEpochs,
            Epochs
        )
    {
        CountsSteps = true;
        Family = CurveFamily.Cosine;
        Formula =
            "lr * e/warmup up to warmup, then min + (lr - min) * (1 + cos(pi * (e - warmup)/(epochs - "
            + "warmup)))/2, e = t/steps per epoch";
        Source = "facebookresearch/mae, util/lr_sched.py";
        Conventions = "The warm-up begins at 0. After the last epoch the rate rises again.";
        Example = "scripts.MAE.adjust_learning_rate(lr=0.001, min_lr=0, warmup_epochs=2, epochs=10)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, least) = (call.Value(Rate), call.Value(Least));
        var epoch = call.Scope.Steps(new Length(1, LengthUnit.Epochs));
        var (warmup, epochs) = (WarmupEpochs.In(call) * epoch, Epochs.In(call) * epoch);
        var first = (long)Math.Ceiling(warmup);
        Schedule decay =
            epochs == warmup
                ? new Failing("'epochs' must be more than 'warmup_epochs', but is the same.")
                : new CosineWave(rate, least, Math.Abs(epochs - warmup), warmup - first);
        return Sequence.Of((new LinearRamp(0, rate, warmup), first), (decay, null));
    }
}
