using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>opennmt.none</c>.</summary>
internal sealed class OpennmtNone : OpennmtDefinition
{
    public OpennmtNone()
        : base("none", "Half the rate again and again from a step on, or the same rate.")
    {
        Family = CurveFamily.Step;
        Formula = "lr * decay^((t + 1 - start) // every + 1) from t + 1 = start on";
        Conventions = "The first factor acts at start_decay_steps itself, and steps count from 1.";
        Example = "opennmt.none(warmup_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var rate = RateIn(call);
        if (Start.IsNoneIn(call))
            return new Constant(rate);
        if (Every.In(call) == 0)
            throw new ScheduleBindingException("'decay_steps' must not be 0, but was.");
        var before = (long)Math.Max(0, Start.In(call) - 1);
        var decay = new StepDecay(rate * Factor.In(call), Factor.In(call), new Period(Every.In(call)));
        return Sequence.Of((new Constant(rate), before), (decay, null));
    }
}
