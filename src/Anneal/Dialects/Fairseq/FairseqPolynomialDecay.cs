using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fairseq.polynomial_decay</c>.</summary>
internal sealed class FairseqPolynomialDecay : FairseqDefinition
{
    public static readonly Parameter<double> WarmupSteps = WarmupOf(0);
    public static readonly Parameter<double> Force = OrNone(
        "force_anneal",
        Kinds.AnyNumber,
        "the epoch from which on the rate stays"
    );
    public static readonly Parameter<double> End = Number("end_learning_rate", 0, "the rate at the end");
    public static readonly Parameter<double> Power = Number("power", 1, "the power of what is left");
    public static readonly Parameter<double> Total = OrNone(
        "total_num_update",
        Kinds.AnyNumber,
        "updates until the end"
    );

    public FairseqPolynomialDecay()
        : base(
            "polynomial_decay",
            "A line up to the rate, then a power of what is left.",
            WarmupSteps,
            Force,
            End,
            Power,
            Total,
            MaxUpdate
        )
    {
        Formula = "lr * t/warmup up to warmup, then end + (lr - end) * (1 - (t - warmup)/(total - warmup))^power";
        Conventions =
            "Epochs count from 1, so that of a list the first rate is never used. The warm-up contains "
            + "its last update and begins at 0.";
        Example = "fairseq.polynomial_decay(lr=0.001, total_num_update=1000, warmup_updates=100)";
    }

    internal override Violation? Check(CallExpression call) =>
        Total.IsIn(call) || MaxUpdate.IsIn(call)
            ? null
            : new("'total_num_update' or 'max_update' must be given, but neither was.", Total);

    internal override Curve Bind(BoundCall call) =>
        new FairseqPolynomial(
            Rates.In(call),
            EpochLength(call),
            Force.In(call, double.PositiveInfinity),
            WarmupSteps.In(call),
            Total.In(call, MaxUpdate.In(call, 0)),
            End.In(call),
            Power.In(call)
        );
}
