using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.T5InverseSquareRootAnnealing</c>.</summary>
internal sealed class NemoT5InverseSquareRootAnnealing : NemoConstantFirst
{
    public NemoT5InverseSquareRootAnnealing()
        : base(
            "T5InverseSquareRootAnnealing",
            "One over the square root of the step, flat at first, as T5 has it.",
            Max
        )
    {
        UsesBase = false;
        Formula = "1/sqrt(max(t, constant_steps)) up to max_steps, then min_lr";
        Conventions = "The optimizer's own rate plays no part. constant_ratio alone fails in NeMo.";
        Example = "nemo.T5InverseSquareRootAnnealing(constant_steps=100, max_steps=1000)";
    }

    private protected override Schedule After(BoundCall call, long step) =>
        new InverseSquareRootDecay(1 / Math.Sqrt(step), step);
}
