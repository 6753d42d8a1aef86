using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fairseq.reduce_lr_on_plateau</c>.</summary>
internal sealed class FairseqPlateau : FairseqDefinition
{
    public static readonly Parameter<double> WarmupSteps = WarmupOf(0);
    public static readonly Parameter<double> Shrink = Number("lr_shrink", 0.1, "what a reduction multiplies by");
    public static readonly Parameter<double> Threshold = Number("lr_threshold", 1e-4, "how much better a loss must be");
    public static readonly Parameter<double> Patience = Number(
        "lr_patience",
        0,
        "bad epochs in a row that are tolerated"
    );
    public static readonly Parameter<bool> Maximizes = Flag(
        "maximize_best_checkpoint_metric",
        false,
        "whether more is better"
    );

    public FairseqPlateau()
        : base(
            "reduce_lr_on_plateau",
            "A line up to the rate, which a loss reduces at the end of an epoch.",
            WarmupSteps,
            WarmupInit,
            Shrink,
            Threshold,
            Patience,
            Maximizes
        )
    {
        Formula = "lr * lr_shrink^reductions";
        Conventions =
            "The patience is 0 by default. Give it the losses of epochs that end after the warm-up only: "
            + "fairseq does not look at the others.";
        Example = "fairseq.reduce_lr_on_plateau(lr=0.1, lr_shrink=0.5)";
    }

    internal override Violation? Check(CallExpression call) =>
        Several(call) ?? Shrink.Violates(call, "less than 1", factor => factor < 1);

    internal override Curve Bind(BoundCall call) =>
        new LinearRamp(Math.Max(0, WarmupInit.In(call)), RateIn(call), WarmupSteps.In(call));

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        [
            new ReduceOnPlateau
            {
                Mode = Maximizes.In(call) ? PlateauMode.Max : PlateauMode.Min,
                Factor = Shrink.In(call),
                Patience = (long)Patience.In(call),
                Threshold = Threshold.In(call),
            },
        ];
}
