using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A warm-up, then a scheduler of PyTorch that continues from what it had when it was made.</summary>
/// <param name="Multiplier">What the rate is multiplied by in the end.</param>
/// <param name="Steps">Steps of the warm-up.</param>
/// <param name="After">The scheduler.</param>
internal sealed record GradualWarmupTrace(double Multiplier, double Steps, BoundCall After) : Trace
{
    public override TraceCursor Start() => new Cursor(this);

    private sealed class Cursor : TraceCursor
    {
        private readonly GradualWarmupTrace trace;
        private readonly TorchGroup group;
        private readonly TorchScheduler after;
        private readonly double baseRate;
        private readonly LinearRamp warmup;
        private bool isFinished;

        public Cursor(GradualWarmupTrace trace)
        {
            var call = trace.After;
            (this.trace, group) = (trace, new TorchGroup(call.BaseRate, initialRate: null));
            after = ((TorchDefinition)call.Expression.Definition).Construct(call, group);
            // The scheduler is made first, and one such as OneCycleLR moves the base rate.
            baseRate = group.InitialRate ?? group.Rate;
            warmup = GradualWarmupDefinition.WarmupOf(baseRate, trace.Multiplier, trace.Steps);
            group.Rate = warmup.At(0);
        }

        public override double Value => group.Rate;

        protected override void MoveTo(long next)
        {
            if (isFinished)
                after.Step();
            else if (next <= trace.Steps)
                group.Rate = warmup.At(next);
            else
            {
                isFinished = true;
                if (after is EpochScheduler scheduler)
                    scheduler.BaseRate = baseRate * trace.Multiplier;
                group.Rate = after.Progress.LastRate;
            }
        }

        public override void Overwrite(double value) => group.Rate = value;
    }
}
