using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// A scheduler of Ignite that wraps one of PyTorch, called as Ignite calls it: step k is what call k + 1 sets.
/// </summary>
internal sealed record IgniteTrace(BoundCall Call) : Trace
{
    public override TraceCursor Start()
    {
        var group = new TorchGroup(Call.BaseRate, null);
        return new Cursor(group, IgniteDefinition.Of(Call, group));
    }

    private sealed class Cursor : TraceCursor
    {
        private readonly TorchGroup group;
        private readonly IgniteScheduler scheduler;

        public Cursor(TorchGroup group, IgniteScheduler scheduler)
        {
            (this.group, this.scheduler) = (group, scheduler);
            scheduler.Call(group);
        }

        public override double Value => group.Rate;

        public override void Overwrite(double value) => group.Rate = value;

        protected override void MoveTo(long next) => scheduler.Call(group);
    }
}
