using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of Composer that begins with a warm-up from 0.</summary>
internal abstract class ComposerWarmup(string name, string summary, params ReadOnlySpan<Parameter> parameters)
    : ComposerDefinition($"{name}WithWarmup", summary, [Warmup, .. parameters, ScaleWarmup])
{
    public static readonly Parameter<ComposerTime> Warmup = Time("t_warmup", "how long the warm-up takes");
    public static readonly Parameter<bool> ScaleWarmup = Flag(
        "scale_warmup",
        false,
        "whether ssr scales the warm-up too"
    );

    internal sealed override Curve Bind(BoundCall call)
    {
        var (peak, clock) = (Peak(call), ClockOf(call));
        var warmup = clock.Length(Warmup, isScaled: false);
        var rest = Rest(call, clock, warmup);
        if (warmup.FirstStep == 0)
            return rest;
        var ramp = clock.PositiveLength(Warmup, ScaleWarmup.In(call));
        return Sequence.Of((new LinearRamp(0, peak, ramp.Steps), warmup.FirstStep), (rest, null));
    }

    /// <summary>The rate at the end of the warm-up.</summary>
    private protected virtual double Peak(BoundCall call) => call.BaseRate;

    /// <summary>What follows the warm-up.</summary>
    private protected abstract Schedule Rest(BoundCall call, ComposerClock clock, ComposerLength warmup);
}
