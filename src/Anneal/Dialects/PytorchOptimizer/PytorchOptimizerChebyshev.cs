using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>pytorch_optimizer.get_chebyshev_schedule</c>.</summary>
internal sealed class PytorchOptimizerChebyshev : CurveDefinition
{
    public static readonly Parameter<double> Epochs = Required(
        "num_epochs",
        Kinds.Number("a whole number, at most 2^40", count => count == Math.Floor(count) && count <= 1L << 40),
        "how many rates there are, at least",
        ParameterRole.Length
    );
    public static readonly Parameter<bool> Warms = Flag("is_warmup", false, "whether the rate stays the group's own");
    public static readonly Parameter<double> LastEpoch = Number("last_epoch", -1, "has no effect here");

    public PytorchOptimizerChebyshev()
        : base(
            PytorchOptimizerFramework.Name,
            "get_chebyshev_schedule",
            "Steps of Chebyshev's in a fractal order.",
            Optimizer,
            Epochs,
            Warms,
            LastEpoch
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula = "base/(0.525 - 0.475 * cos((i + 0.5) * pi/n)), i the place of t - 2 in the order, n a power of 2";
        Source = "kozistr/pytorch_optimizer, pytorch_optimizer/lr_scheduler/chebyshev.py; arXiv:2103.01338";
        Conventions = "Factors are above 1, up to 20. The first three updates have the same rate; the last one stays.";
        Example = "pytorch_optimizer.get_chebyshev_schedule(num_epochs=64)";
    }

    internal override Curve Bind(BoundCall call) =>
        Warms.In(call) ? new Constant(call.BaseRate) : new ChebyshevSteps(call.BaseRate, CountFor(Epochs.In(call)));

    // A power of 2 that is not less.
    private static long CountFor(double epochs) => epochs > 1 ? 2L << (int)Math.Log2(epochs - 1) : 1;
}
