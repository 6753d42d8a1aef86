using Anneal.Dialects.TorchReplay;

namespace Anneal.Dialects;

/// <summary>
/// Ignite's wrapper of a PyTorch scheduler: it asks for the rate of the present epoch and counts the epoch afterwards,
/// where PyTorch's own <c>step()</c> counts first.
/// </summary>
internal sealed class IgniteWrapper(EpochScheduler scheduler) : IgniteScheduler
{
    public override void Call(TorchGroup group)
    {
        group.Rate = scheduler.Ask();
        scheduler.Count();
    }
}
