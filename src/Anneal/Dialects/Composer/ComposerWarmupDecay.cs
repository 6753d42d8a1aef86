using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A warm-up from 0 to a share of the base rate, then a way that ends at t_max.</summary>
internal abstract class ComposerWarmupDecay : ComposerWarmup
{
    private protected ComposerWarmupDecay(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(name, summary, parameters) =>
        Conventions =
            "The warm-up starts at rate 0 and lies inside t_max. ssr scales t_max but, without scale_warmup, not the "
            + "warm-up. The two times must come out in one unit, and t_max must not be shorter than the run.";

    internal override PartLength LengthOf(BoundCall call) => UntilDurationEnds(call);

    private protected sealed override Schedule Rest(BoundCall call, ComposerClock clock, ComposerLength warmup)
    {
        var duration = clock.Length(Duration);
        if (warmup.Unit != duration.Unit)
            throw new ArgumentException(
                $"'t_warmup' and 't_max' must be in one unit, but are '{Warmup.In(call).Text}' and "
                    + $"'{Duration.In(call).Text}'."
            );
        clock.RequireWholeRun(duration);
        // At the first whole step after the warm-up the rest may be a fraction of a step old.
        return duration.Amount > warmup.Amount
            ? Decay(call, (duration.Amount - warmup.Amount) / warmup.PerStep, warmup.Steps - warmup.FirstStep)
            : new Constant(Peak(call));
    }

    /// <summary>The way from the peak over so many steps, begun so many steps before its clock's 0.</summary>
    private protected abstract Schedule Decay(BoundCall call, double steps, double start);
}
