using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A fit method of two half cosines.</summary>
internal abstract class FastAiFitCosines(
    string name,
    string summary,
    Parameter<double> share,
    params ReadOnlySpan<Parameter> parameters
) : FastAiFit(name, summary, [Epochs, .. parameters])
{
    public const double DefaultFinalDivisor = 1e5;

    public static readonly Parameter<double> Epochs = Required(
        "n_epoch",
        Kinds.PythonInteger("an integer that is at least 1", count => count >= 1),
        "epochs"
    );
    public static readonly Parameter<double> FinalDivisor = DivisorOf(
        "div_final",
        DefaultFinalDivisor,
        "the rate is divided by it at the end"
    );

    internal override Violation? Check(CallExpression call) => FastAiCombinedCos.CheckShare(share, call);

    private protected sealed override double EpochsOf(CallExpression call) => Epochs.In(call);

    // A fit never reaches the end of its run, where the second cosine with a share of 0 would have no value.
    private protected CombinedProgress Cosines(BoundCall call, double start, double middle, double end) =>
        share.In(call) is var first and not 1
            ? CombinedProgress.OfCosines(first, start, middle, end)
            : CombinedProgress.Of([new CosineProgress(start, middle)], [1]);

    private protected static Parameter<double> ShareOf(double byDefault) =>
        Number("pct_start", byDefault, "share of the run before the fall, from 0 to 1");

    private protected static Parameter<double> DivisorOf(string name, double byDefault, string description) =>
        Optional(name, Kinds.Number("a number other than 0", number => number != 0), byDefault, description);
}
