using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>ignite.LinearCyclicalScheduler</c>.</summary>
internal sealed class IgniteLinearCyclicalScheduler : IgniteCyclical
{
    public static readonly Parameter<bool> Monotonic = Flag(
        "monotonic",
        false,
        "whether a cycle goes one way only"
    ) with
    {
        IsKeywordOnly = true,
    };

    public IgniteLinearCyclicalScheduler()
        : base("LinearCyclicalScheduler", "A straight line to the end value and back again in every cycle.", Monotonic)
    {
        Formula = "end + (start - end) * abs(t/cycle_size - 1/2) * 2; monotonic: start + (end - start) * t/cycle_size";
        Example = "ignite.LinearCyclicalScheduler(start_value=0.001, end_value=0.1, cycle_size=100)";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (base.Check(call) is { } violation)
            return violation;
        return Warmup.In(call) > 0 && !Monotonic.In(call)
            ? new("'warmup_duration' must be 0 unless 'monotonic' is True.", Warmup)
            : null;
    }

    protected override Schedule Lower(BoundCall call)
    {
        if (Monotonic.In(call))
            return Cycles(call, IgniteCycleShape.Line);
        var size = (long)WholeSize(call);
        return AreAlike(call) && size % 2 == 0
            ? new CyclicRate(call.Value(Start), call.Value(End), size / 2, size / 2)
            : Cycles(call, IgniteCycleShape.Triangle);
    }
}
