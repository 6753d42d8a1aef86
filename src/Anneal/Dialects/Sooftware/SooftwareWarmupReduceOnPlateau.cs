using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>sooftware.WarmupReduceLROnPlateauScheduler</c>.</summary>
internal sealed class SooftwareWarmupReduceOnPlateau : SooftwareWarmed
{
    public SooftwareWarmupReduceOnPlateau()
        : base("WarmupReduceLROnPlateauScheduler", "A line up, then reductions when a loss rises.", Patience, Factor)
    {
        Formula = "init_lr + (peak_lr - init_lr) * min(t, warmup - 1)/warmup, then peak_lr * factor^reductions";
        Conventions = FirstUpdate + "The peak itself is never used. Losses of the warm-up are not looked at.";
        Example = "sooftware.WarmupReduceLROnPlateauScheduler(init_lr=1e-10, peak_lr=0.1, warmup_steps=100)";
    }

    internal override IEnumerable<Feedback> Feedback(BoundCall call) =>
        [
            new RiseFeedback(call.Value(Peak), Factor.In(call), Patience.In(call))
            {
                IgnoreUntilStep = (long)Math.Max(0, Math.Ceiling(WarmupSteps.In(call))),
            },
        ];
}
