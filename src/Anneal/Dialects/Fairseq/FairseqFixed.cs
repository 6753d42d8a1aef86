using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fairseq.fixed</c>.</summary>
internal sealed class FairseqFixed : FairseqDefinition
{
    public static readonly Parameter<double> Force = OrNone(
        "force_anneal",
        Kinds.AnyNumber,
        "the epoch from which on it anneals"
    );
    public static readonly Parameter<double> Shrink = Number("lr_shrink", 0.1, "what each such epoch multiplies by");
    public static readonly Parameter<double> WarmupSteps = WarmupOf(0);

    public FairseqFixed()
        : base("fixed", "A rate for each epoch, and an annealing after some.", Force, Shrink, WarmupSteps)
    {
        Formula =
            "lr[epoch] * (t + 1)/warmup up to warmup, then lr[epoch]; from epoch force_anneal on the "
            + "last rate * lr_shrink^(epoch + 1 - force_anneal)";
        Conventions = "It takes the updates of an epoch; without them there is one epoch.";
        Example = "fairseq.fixed(lr=[0.1, 0.05], force_anneal=3)";
    }

    internal override Curve Bind(BoundCall call) =>
        new FairseqEpochs(
            Rates.In(call),
            EpochLength(call),
            Force.In(call, double.PositiveInfinity),
            Shrink.In(call),
            (long)WarmupSteps.In(call)
        );
}
