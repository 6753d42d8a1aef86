using Anneal.Language;
using Anneal.Language.Binding;

namespace Anneal.Dialects.TorchReplay;

/// <summary>A scheduler of PyTorch, stepped as PyTorch steps it.</summary>
/// <param name="Call">Its arguments.</param>
/// <param name="Scope">The run and the group.</param>
/// <param name="Construct">Its class.</param>
/// <param name="ReadsMomentum">Whether the values are those of the momentum rather than of the rate.</param>
internal sealed record TorchTrace(CallArguments Call, BindingScope Scope, TorchConstructor Construct, bool ReadsMomentum = false) : Trace
{
    public override TraceCursor Start()
    {
        var context = Scope.Context;
        // Classes that overwrite the rate need none; what they never read is no number.
        var baseRate = Call.Definition.UsesBase ? Scope.Value(ScheduleValue.Base()) : context.BaseRate ?? double.NaN;
        var group = new TorchGroup(context.PresentRate ?? baseRate, context.PresentRate is null ? null : baseRate);
        return new Cursor(group, On(group), ReadsMomentum);
    }

    /// <summary>The scheduler at work on a group.</summary>
    public TorchScheduler On(TorchGroup group) => Construct(Call, Scope, group);

    private sealed class Cursor(TorchGroup group, TorchScheduler scheduler, bool readsMomentum) : TraceCursor
    {
        public override double Value => readsMomentum ? group.Momentum : group.Rate;

        public override void Overwrite(double value)
        {
            if (readsMomentum) group.Momentum = value;
            else group.Rate = value;
        }

        protected override void MoveTo(long next) => scheduler.Step();

        protected override void MoveToPosition(double position) => scheduler.Step(position);
    }
}
