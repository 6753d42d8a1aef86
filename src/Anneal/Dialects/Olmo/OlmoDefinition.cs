using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of OLMo, which takes the steps of the run.</summary>
internal abstract class OlmoDefinition : CurveDefinition
{
    public const double DefaultWarmup = 2000;
    public const double DefaultShare = 0.1;

    public static readonly Parameter<double> WarmupSteps = Number("t_warmup", DefaultWarmup, "steps of the warm-up");
    public static readonly Parameter<double> Max = OrNone("t_max", Kinds.AnyNumber, "steps; None: those of the run");
    public static readonly Parameter<double> Share = Number("alpha_f", DefaultShare, "share of the rate at the end");
    public static readonly Parameter<ScheduleValue> WarmupMin = OrNone(
        "warmup_min_lr",
        Kinds.Real,
        "the first rate, below the rate; None: a tenth of it"
    );

    private protected const string FirstUpdate = "The warm-up begins at a tenth of the rate. ";

    private protected OlmoDefinition(string name, string summary)
        : base("olmo", name, summary, WarmupSteps, Max, Share, WarmupMin)
    {
        (UsesBase, CountsSteps, Source) = (true, true, "allenai/OLMo, olmo/optim.py");
        Example = $"olmo.{name}(t_warmup=100)";
    }

    internal override PartLength LengthOf(BoundCall call) => PartLength.Rest;

    internal override Curve Bind(BoundCall call) =>
        Over(call, Max.TryIn(call, out var max) ? (long)max : call.Scope.WholeSteps((Length?)null));

    /// <summary>The schedule over so many steps.</summary>
    internal abstract Schedule Over(BoundCall call, long max);

    /// <summary>The warm-up, and what follows it; its own step 0 is the warm-up's end.</summary>
    private protected static Schedule Warmed(BoundCall call, Schedule after)
    {
        var (rate, steps) = (call.BaseRate, (long)WarmupSteps.In(call));
        return Sequence.Of((steps > 0 ? new LinearRamp(FirstRate(call), rate, steps) : after, steps), (after, null));
    }

    // The share of the rate at the end.
    private protected static double End(BoundCall call) => call.BaseRate * Share.In(call);

    private static double FirstRate(BoundCall call)
    {
        if (!WarmupMin.TryIn(call, out var given))
            return call.BaseRate * 0.1;
        var first = call.Scope.Value(given);
        return first >= 0 && first < call.BaseRate
            ? first
            : throw new ScheduleBindingException(
                $"'warmup_min_lr' must be below the rate ({NumberText.Format(call.BaseRate)}), but was "
                    + $"{NumberText.Format(first)}."
            );
    }
}
