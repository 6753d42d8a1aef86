using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// A scheduler of NeMo: a warm-up, perhaps a hold, what the class does, and the least rate after the run.
/// </summary>
internal abstract class NemoWarmed : NemoDefinition
{
    private protected NemoWarmed(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(name, summary, [Max, .. parameters]) { }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, warmup, hold) = (call.BaseRate, WarmupIn(call), HoldEndIn(call));
        // The peak at step 'warmup' belongs to the warm-up, if there is one.
        var first = warmup > 0 ? warmup + 1 : 0;
        var start = Math.Max(first, hold);
        var steps = Math.Max(0, (long)Max.In(call) + 1 - start);
        var least = new Constant(call.Value(Floor));
        return Sequence.Of(
            (new Warmup(rate, warmup), start),
            (steps > 0 ? After(call, start) : least, steps),
            (least, null)
        );
    }

    /// <summary>The least rate.</summary>
    private protected virtual Parameter<ScheduleValue> Floor => Min;

    /// <summary>The first step after the hold; 0 where there is none.</summary>
    private protected virtual long HoldEndIn(CallExpression call) => 0;

    /// <summary>What follows warm-up and hold.</summary>
    /// <param name="call">The call.</param>
    /// <param name="step">The step of the run at which it begins, its own step 0.</param>
    private protected abstract Schedule After(BoundCall call, long step);

    private protected Schedule AtLeastMin(BoundCall call, Schedule schedule) =>
        new Clamped(schedule, call.Value(Floor), double.PositiveInfinity);
}
