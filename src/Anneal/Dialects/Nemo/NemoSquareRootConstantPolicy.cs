using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nemo.SquareRootConstantPolicy</c>.</summary>
internal sealed class NemoSquareRootConstantPolicy : NemoConstantFirst
{
    public NemoSquareRootConstantPolicy()
        : base(
            "SquareRootConstantPolicy",
            "One over the square root of constant_steps for so many steps, then the group's own rate.",
            MaxOrNone
        )
    {
        Formula = "1/sqrt(constant_steps) up to constant_steps, then base; min_lr after max_steps";
        Conventions =
            "The optimizer's own rate plays no part at first. Without max_steps it fails after constant_steps.";
        Example = "nemo.SquareRootConstantPolicy(constant_steps=100, max_steps=1000)";
    }

    private protected override Schedule After(BoundCall call, long step) => new Constant(call.BaseRate);
}
