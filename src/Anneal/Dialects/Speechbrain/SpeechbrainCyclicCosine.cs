using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.CyclicCosineScheduler</c>.</summary>
internal sealed class SpeechbrainCyclicCosine : SpeechbrainDefinition
{
    public const double DefaultTotal = 100_000;

    public static readonly Parameter<double> WarmupSteps = NotZero("n_warmup_steps", "the call at the cosine's top");
    public static readonly Parameter<ScheduleValue> Rate = OrNone(
        "lr_initial",
        Kinds.Real,
        "the rate; None: each call multiplies the present one"
    );
    public static readonly Parameter<double> Total = Number(
        "total_steps",
        DefaultTotal,
        "calls from the top to the bottom; not 0",
        ParameterRole.Length
    );

    public SpeechbrainCyclicCosine()
        : base("CyclicCosineScheduler", "A wave of a cosine that begins before its top.", WarmupSteps, Rate, Total)
    {
        Formula = "lr_initial * (1 + cos(pi * (k - warmup)/total))/2; without lr_initial the present rate times that";
        Conventions =
            FirstUpdate
            + "There is no warm-up: the wave begins n_warmup_steps before its top. Without lr_initial the rate only "
            + "falls, and all groups have the first one's.";
        Example = "speechbrain.CyclicCosineScheduler(n_warmup_steps=100, lr_initial=0.001, total_steps=1000)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (top, total) = (WarmupSteps.In(call), Total.In(call));
        if (total == 0)
            return Sequence.Of((new Constant(call.BaseRate), 1), (new Failing("'total_steps' must not be 0."), null));
        if (!Rate.TryIn(call, out var rate))
            return new SpeechbrainWaves(call.BaseRate, FirstGroupsRate(call), new(1, 0, Math.Abs(total), top));
        var wave = new CosineWave(call.Scope.Value(rate), 0, Math.Abs(total), top - 1);
        return Sequence.Of((new Constant(call.BaseRate), 1), (wave, null));
    }
}
