using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>opennmt.noamwd</c>.</summary>
internal sealed class OpennmtNoamwd : OpennmtDefinition
{
    public OpennmtNoamwd()
        : base("noamwd", "The rate of the first transformer, with a decay that begins with a step.")
    {
        Formula = "noam * decay^(max(s - start + every, 0) // every), s = t + 1";
        Conventions = "The decay begins at start_decay_steps itself.";
        Example = "opennmt.noamwd(warmup_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var noam = new NoamDecay(RateIn(call), Size.In(call), WarmupIn(call));
        if (Start.IsNoneIn(call))
            return noam;
        var before = (long)Math.Max(0, Start.In(call) - 1);
        var decay = new StepDecay(Factor.In(call), Factor.In(call), new Period(Every.In(call)));
        return new Product([noam, Sequence.Of((new Constant(1), before), (decay, null))]);
    }
}
