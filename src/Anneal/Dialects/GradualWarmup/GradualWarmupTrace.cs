using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A warm-up, then a scheduler of PyTorch that continues from what it had when it was made.</summary>
/// <param name="Warmup">The warm-up.</param>
/// <param name="Multiplier">What the base rate of the scheduler is multiplied by.</param>
/// <param name="After">The scheduler.</param>
internal sealed record GradualWarmupTrace(LinearRamp Warmup, double Multiplier, BoundCall After) : Trace
{
    public override TraceCursor Start() => new Cursor(this);

    private sealed class Cursor : TraceCursor
    {
        private readonly GradualWarmupTrace trace;
        private readonly TorchGroup group;
        private readonly TorchScheduler after;
        private bool isFinished;

        public Cursor(GradualWarmupTrace trace)
        {
            (this.trace, group) = (trace, new TorchGroup(trace.After.BaseRate, initialRate: null));
            after = ((TorchDefinition)trace.After.Expression.Definition).Construct(trace.After, group);
            group.Rate = trace.Warmup.At(0);
        }

        public override double Value => group.Rate;

        protected override void MoveTo(long next)
        {
            if (isFinished)
                after.Step();
            else if (next <= trace.Warmup.Steps)
                group.Rate = trace.Warmup.At(next);
            else
            {
                isFinished = true;
                if (after is EpochScheduler scheduler)
                    scheduler.BaseRate = group.InitialRate!.Value * trace.Multiplier;
                group.Rate = after.Progress.LastRate;
            }
        }

        public override void Overwrite(double value) => group.Rate = value;
    }
}
