using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>ignite.CosineAnnealingScheduler</c>.</summary>
internal sealed class IgniteCosineAnnealingScheduler : IgniteCyclical
{
    public IgniteCosineAnnealingScheduler()
        : base("CosineAnnealingScheduler", "Half a cosine from the start value to the end value in every cycle.")
    {
        Formula = "start + (end - start)/2 * (1 - cos(pi * t/cycle_size))";
        Example = "ignite.CosineAnnealingScheduler(start_value=0.1, end_value=0.001, cycle_size=100)";
    }

    protected override Schedule Lower(BoundCall call) =>
        AreAlike(call)
            ? new CosineRestarts(call.Value(Start), call.Value(End), WholeSize(call))
            : Cycles(call, IgniteCycleShape.Cosine);
}
