using Anneal.Dialects.TorchReplay;

namespace Anneal.Dialects;

/// <summary>A scheduler that only counts its calls.</summary>
internal sealed class IgniteSchedule(Schedule schedule) : IgniteScheduler
{
    private long calls;

    public override void Call(TorchGroup group) => group.Rate = schedule.At(calls++);
}
