using Anneal.Dialects.TorchReplay;

namespace Anneal.Dialects;

/// <summary>Schedulers in turn; the last one has no length.</summary>
internal sealed class IgniteConcat((IgniteScheduler Scheduler, long? Length)[] turns) : IgniteScheduler
{
    private int index;
    private long calls;

    public override void Call(TorchGroup group)
    {
        if (calls == turns[index].Length)
            (index, calls) = (index + 1, 0);
        turns[index].Scheduler.Call(group);
        calls++;
    }
}
