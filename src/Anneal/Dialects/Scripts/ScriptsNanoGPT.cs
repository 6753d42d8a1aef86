using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>scripts.nanoGPT.get_lr</c>.</summary>
internal sealed class ScriptsNanoGPT : CurveDefinition
{
    public const double DefaultRate = 6e-4;
    public const double DefaultWarmup = 2000;
    public const double DefaultDecay = 600_000;
    public const double DefaultLeast = 6e-5;

    public static readonly Parameter<ScheduleValue> Rate = Real("learning_rate", DefaultRate, "the highest rate");
    public static readonly Parameter<double> WarmupSteps = Number(
        "warmup_iters",
        DefaultWarmup,
        "steps of the warm-up"
    );
    public static readonly Parameter<double> DecaySteps = Number("lr_decay_iters", DefaultDecay, "steps of the run");
    public static readonly Parameter<ScheduleValue> Least = Real("min_lr", DefaultLeast, "the least rate");

    public ScriptsNanoGPT()
        : base(
            "scripts.nanoGPT",
            "get_lr",
            "A line up, half a cosine down, then the least rate.",
            Rate,
            WarmupSteps,
            DecaySteps,
            Least
        )
    {
        CountsSteps = true;
        Family = CurveFamily.Cosine;
        Formula =
            "lr * (t + 1)/(warmup + 1) up to warmup, then min + (lr - min) * (1 + cos(pi * (t - "
            + "warmup)/(decay - warmup)))/2; min after lr_decay_iters";
        Source = "karpathy/nanoGPT, train.py";
        Conventions = "The decay contains its last step.";
        Example = "scripts.nanoGPT.get_lr(learning_rate=0.0006, warmup_iters=100, lr_decay_iters=1000, min_lr=0.00006)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, least) = (call.Value(Rate), call.Value(Least));
        var (warmup, end) = ((long)WarmupSteps.In(call), (long)DecaySteps.In(call));
        var decay = Math.Max(0, end - warmup);
        return Sequence.Of(
            (new Warmup(rate, warmup), warmup),
            (decay > 0 ? new CosineDecay(rate, least, decay) : new Failing(NoWay), Math.Max(0, end - warmup + 1)),
            (new Constant(least), null)
        );
    }

    private const string NoWay = "'lr_decay_iters' must be more than 'warmup_iters', but is the same.";
}
