using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of PyTorch, stepped as PyTorch steps it.</summary>
/// <param name="Call">Its call.</param>
/// <param name="ReadsMomentum">Whether the values are those of the momentum rather than of the rate.</param>
internal sealed record TorchTrace(BoundCall Call, bool ReadsMomentum = false) : Trace
{
    // Where no step can be left out, the next ones seldom can.
    private const int StepsBetweenLooks = 16;

    internal override long? OvershootStep => On(NewGroup()).LastStep;

    public override TraceCursor Start()
    {
        var group = NewGroup();
        return new Cursor(group, On(group), ReadsMomentum);
    }

    /// <summary>The scheduler at work on a group.</summary>
    public TorchScheduler On(TorchGroup group) => ((TorchDefinition)Call.Expression.Definition).Construct(Call, group);

    /// <summary>What the scheduler holds after some steps.</summary>
    public TorchProgress ProgressAt(long steps, CancellationToken cancellationToken)
    {
        var scheduler = On(NewGroup());
        for (var done = 0L; done < steps; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The last step is taken: it says what all of them lead to.
            var left = steps - done - 1;
            var skipped = Math.Min(Math.Max(scheduler.StepsAtRest, scheduler.StepsForgotten), left);
            scheduler.Skip(skipped);
            done += skipped;
            for (var end = Math.Min(steps, done + (skipped > 0 ? 1 : StepsBetweenLooks)); done < end; done++)
                scheduler.Step();
        }
        return scheduler.Progress;
    }

    private TorchGroup NewGroup()
    {
        var context = Call.Scope.Context;
        // Classes that overwrite the rate need none; what they never read is no number.
        var baseRate = Call.Expression.Definition.UsesBase ? Call.BaseRate : context.BaseRate ?? double.NaN;
        return new(context.PresentRate ?? baseRate, context.PresentRate is null ? null : baseRate);
    }

    private sealed class Cursor(TorchGroup group, TorchScheduler scheduler, bool readsMomentum) : TraceCursor
    {
        public override double Value => readsMomentum ? group.Momentum : group.Rate;

        public override void Overwrite(double value)
        {
            if (readsMomentum)
                group.Momentum = value;
            else
                group.Rate = value;
        }

        protected override void MoveTo(long next) => scheduler.Step();

        protected override void MoveToPosition(double position) => scheduler.Step(position);
    }
}
