using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;
using Args = Anneal.Dialects.NanotronLRSchedulerArgs;

namespace Anneal.Dialects;

/// <summary>The settings of nanotron over a run.</summary>
internal static class NanotronRun
{
    /// <summary>The schedule of a run of so many steps.</summary>
    public static Schedule Of(BoundCall call, long total)
    {
        var (rate, warmup) = (call.BaseRate, (long)Args.Warmup.In(call));
        // All groups fall to the same least rate.
        var least = Args.Least.IsIn(call)
            ? call.Scope.Value(Args.Least.In(call))
            : call.Scope.Value(Args.Rate.In(call));
        var start = Args.Start.TryIn(call, out var given) ? (long)given : warmup;
        var steps = Args.Decay.TryIn(call, out var own)
            ? (long)own
            : total - warmup - (Args.Start.IsIn(call) ? start : 0);
        if (warmup == 0 && steps == 0)
            return new Constant(rate);
        Schedule warm =
            Args.WarmupStyle.In(call) == "constant"
                ? new Constant(call.Scope.Value(Args.Rate.In(call)))
                : new LinearRamp(0, rate, Math.Max(1, warmup));
        var first = Math.Max(warmup + 1, start);
        Schedule decay = Args.Style.In(call, "linear") switch
        {
            _ when steps <= 0 => new Constant(least),
            "cosine" => new CosineDecay(rate, least, steps, start - first),
            "1-sqrt" => new OneMinusSquareRootDecay(rate, least, steps, start - first),
            _ => new LinearRamp(rate, least, steps, start - first),
        };
        return Sequence.Of((warm, warmup + 1), (new Constant(rate), first - warmup - 1), (decay, null));
    }
}
