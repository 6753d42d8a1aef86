using Anneal.Language;

namespace Anneal.Dialects.TorchReplay;

/// <summary>A scheduler of PyTorch, stepped as PyTorch steps it.</summary>
/// <param name="Call">Its arguments.</param>
/// <param name="Scope">The run and the group.</param>
/// <param name="Construct">Its class.</param>
/// <param name="ReadsMomentum">Whether the values are those of the momentum rather than of the rate.</param>
internal sealed record TorchTrace(
    CallArguments Call,
    BindingScope Scope,
    TorchConstructor Construct,
    bool ReadsMomentum = false
) : Trace
{
    private const int StepsBetweenLooks = 4096;

    public override TraceCursor Start()
    {
        var group = NewGroup();
        return new Cursor(group, On(group), ReadsMomentum);
    }

    /// <summary>The scheduler at work on a group.</summary>
    public TorchScheduler On(TorchGroup group) => Construct(Call, Scope, group);

    /// <summary>What the scheduler holds after some steps.</summary>
    public TorchProgress ProgressAt(long steps, CancellationToken cancellationToken)
    {
        var scheduler = On(NewGroup());
        for (var step = 0L; step < steps; step++)
        {
            if (step % StepsBetweenLooks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            scheduler.Step();
        }
        return scheduler.Progress;
    }

    private TorchGroup NewGroup()
    {
        var context = Scope.Context;
        // Classes that overwrite the rate need none; what they never read is no number.
        var baseRate = Call.Definition.UsesBase ? Scope.Value(ScheduleValue.Base()) : context.BaseRate ?? double.NaN;
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
