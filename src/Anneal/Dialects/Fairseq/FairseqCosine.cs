using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fairseq.cosine</c>.</summary>
internal sealed class FairseqCosine : FairseqDefinition
{
    public static readonly Parameter<double> WarmupSteps = WarmupOf(0);
    public static readonly Parameter<double> Least = Number("min_lr", 0, "the least rate");
    public static readonly Parameter<double> Growth = Number("t_mult", 1, "what each period's length is multiplied by");
    public static readonly Parameter<double> Period = Number("lr_period_updates", -1, "updates of the first period");
    public static readonly Parameter<double> Shrink = Number("lr_shrink", 0.1, "what both ends are multiplied by");

    public FairseqCosine()
        : base(
            "cosine",
            "A line up to the rate, then half a cosine again and again, lower by a factor.",
            WarmupSteps,
            WarmupInit,
            Least,
            Growth,
            Period,
            Shrink,
            MaxUpdate
        )
    {
        Formula = "min + (lr - min) * (1 + cos(pi * s/period))/2, both times lr_shrink^i in period i";
        Conventions =
            "lr_shrink is 0.1 by default and multiplies both ends, so that a run beyond its period falls "
            + "to a tenth.";
        Example = "fairseq.cosine(lr=0.25, max_update=1000, warmup_updates=100)";
    }

    internal override Violation? Check(CallExpression call) =>
        Several(call)
        ?? (
            Period.In(call) > 0 || MaxUpdate.IsIn(call)
                ? null
                : new("'max_update' or 'lr_period_updates' must be given, but neither was.", MaxUpdate)
        );

    internal override Curve Bind(BoundCall call)
    {
        var (rate, steps) = (RateIn(call), (long)WarmupSteps.In(call));
        var least = Math.Min(rate, Least.In(call));
        var period = Period.In(call) > 0 ? Period.In(call) : MaxUpdate.In(call) - steps;
        var first = WarmupInit.In(call) is >= 0 and var own ? own : least;
        Schedule waves =
            period > 0
                ? new FairseqWaves(rate, least, period, Growth.In(call), Shrink.In(call))
                : new Failing("'max_update' must be more than 'warmup_updates', but is not.");
        return Sequence.Of((new LinearRamp(first, rate, steps), steps), (waves, null));
    }
}
