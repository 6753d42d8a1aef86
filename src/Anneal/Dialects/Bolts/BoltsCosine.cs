using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>None.LinearWarmupCosineAnnealingLR</c>.</summary>
internal sealed class BoltsCosine : BoltsDefinition
{
    public static readonly Parameter<double> Warmup = Number(
        "warmup_epochs",
        "steps of the warm-up",
        ParameterRole.Time
    );
    public static readonly Parameter<double> Max = Number(
        "max_epochs",
        "steps of the run, the warm-up inside",
        ParameterRole.Length
    );
    public static readonly Parameter<ScheduleValue> Start = Real("warmup_start_lr", 0, "the first rate");
    public static readonly Parameter<ScheduleValue> Least = Real("eta_min", 0, "the least rate");

    public BoltsCosine()
        : base(
            "LinearWarmupCosineAnnealingLR",
            "A line up to the group's own rate, then waves of a cosine.",
            Optimizer,
            Warmup,
            Max,
            Start,
            Least,
            LastEpoch
        )
    {
        Formula =
            "start + (base - start) * t/(warmup - 1) up to warmup, then eta_min + (base - eta_min) * (1 "
            + "+ cos(pi * (t - warmup)/(max - warmup)))/2";
        Conventions =
            "The warm-up reaches the rate one step before its end and shows it twice. With "
            + "warmup_epochs=0 the cosine begins at warmup_start_lr, 0 by default. After max_epochs the "
            + "rate rises again.";
        Example = "bolts.LinearWarmupCosineAnnealingLR(warmup_epochs=10, max_epochs=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, start, least) = (call.BaseRate, call.Value(Start), call.Value(Least));
        var (warmup, max) = ((long)Warmup.In(call), (long)Max.In(call));
        var line = warmup > 1 ? new LinearRamp(start, rate, warmup - 1) : (Schedule)new Constant(start);
        if (max == warmup)
            return Sequence.Of((line, warmup), (new Constant(rate), 1), (NoWay(), null));
        var wave = new CosineWave(rate, least, Math.Abs(max - warmup));
        return warmup > 0
            ? Sequence.Of((line, warmup), (wave, null))
            : Sequence.Of((new CosineWave(start, least, max), max), (new Ahead(wave, max), null));
    }

    private static Failing NoWay() => new("'max_epochs' must differ from 'warmup_epochs', but did not.");
}
