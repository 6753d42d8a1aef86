using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of timm that goes by the number of the step.</summary>
internal abstract class TimmScheduler : TimmDefinition
{
    private readonly Parameter<bool> prefix;

    private protected TimmScheduler(
        string name,
        string summary,
        Parameter<bool> prefix,
        ReadOnlySpan<Parameter> own,
        Parameter[]? last = null,
        ParameterKind? warmup = null
    )
        : base(
            name,
            summary,
            [
                .. own,
                Warmup with
                {
                    Kind = warmup ?? Warmup.Kind,
                },
                WarmupStart with
                {
                    Kind = warmup ?? WarmupStart.Kind,
                },
                prefix,
                Flag(
                    "t_in_epochs",
                    true,
                    "whether step(epoch) or step_update(updates) moves it; the values are the same"
                ),
                NoiseRange,
                .. Noise,
                .. last ?? [],
            ]
        ) => this.prefix = prefix;

    internal override Curve Bind(BoundCall call)
    {
        var (made, called) = (Made(call), Called(call, replays: false));
        // Nothing is computed before the first step(): until then the group keeps the rate that the constructor set.
        return Warmup.In(call) > 0 || called is Transition or StepDecay && called.At(0) == made
            ? called
            : new Constant(made).ThenFrom(1, new Ahead(called, 1));
    }

    internal override Trace Replay(BoundCall call) => new PositionedTrace(Made(call), Called(call, replays: true));

    /// <summary>Whether the schedule begins after the warm-up.</summary>
    /// <param name="byDefault">What holds where a call says nothing.</param>
    private protected static Parameter<bool> PrefixBy(bool byDefault) =>
        Flag(
            "warmup_prefix",
            byDefault,
            "whether the schedule begins after the warm-up, or is joined at its own step warmup_t"
        );

    /// <summary>What follows the warm-up.</summary>
    /// <param name="call">The call.</param>
    /// <param name="rate">The group's own rate.</param>
    /// <param name="start">Where on the schedule's clock timm's own clock is at 0; not above 0.</param>
    /// <param name="replays">Whether timm's own order of operations is asked for.</param>
    private protected abstract Schedule Scheduled(CallExpression call, double rate, double start, bool replays);

    /// <summary>Where the warm-up leads.</summary>
    private protected virtual double WarmupEnd(CallExpression call, double rate, bool replays) => rate;

    private protected bool IsPrefixed(CallExpression call) => prefix.In(call);

    private static double Made(BoundCall call) => Warmup.In(call) != 0 ? call.Value(WarmupStart) : call.BaseRate;

    // The value after step(t), at every t.
    private Schedule Called(BoundCall call, bool replays)
    {
        var (rate, warmup) = (call.BaseRate, Warmup.In(call));
        var first = (long)Math.Max(0, Math.Ceiling(warmup));
        var schedule = Scheduled(call, rate, IsPrefixed(call) ? warmup - first : -first, replays);
        return first == 0
            ? schedule
            : new LinearRamp(call.Value(WarmupStart), WarmupEnd(call, rate, replays), warmup).ThenFrom(first, schedule);
    }
}
