namespace Anneal.Dialects;

/// <summary><c>sooftware.WarmupLRScheduler</c>.</summary>
internal sealed class SooftwareWarmup : SooftwareWarmed
{
    public SooftwareWarmup()
        : base("WarmupLRScheduler", "A line towards the peak.")
    {
        Formula = "init_lr + (peak_lr - init_lr) * min(t, warmup - 1)/warmup";
        Conventions = FirstUpdate + "The line stops one step before the peak and stays there.";
        Example = "sooftware.WarmupLRScheduler(init_lr=1e-10, peak_lr=0.1, warmup_steps=100)";
    }
}
