using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>olmo.BoltOnWarmupScheduler</c>.</summary>
internal sealed class OlmoBoltOn : CurveDefinition
{
    public static readonly Parameter<CallExpression> Inner = Required("inner", Kinds.CallOf("olmo"), "the schedule");
    public static readonly Parameter<double> WarmupStart = Number("warmup_start", "the step at which it begins");
    public static readonly Parameter<double> WarmupEnd = Number("warmup_end", "the step at which it ends");

    public OlmoBoltOn()
        : base(
            "olmo",
            "BoltOnWarmupScheduler",
            "A second warm-up in the middle of a schedule.",
            Inner,
            WarmupStart,
            WarmupEnd
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula =
            "0 up to warmup_start, then inner(warmup_end) * (t - warmup_start)/(warmup_end - "
            + "warmup_start), then inner";
        Source = "allenai/OLMo, olmo/optim.py";
        Conventions = "The rate is 0 up to warmup_start.";
        Example = "olmo.BoltOnWarmupScheduler(olmo.cosine_with_warmup(t_warmup=10), 30, 40)";
    }

    internal override PartLength LengthOf(BoundCall call) => PartLength.Rest;

    internal override Curve Bind(BoundCall call)
    {
        var inner = (Schedule)Inner.In(call).Definition.Bind(call.With(Inner.In(call)));
        var (start, end) = ((long)WarmupStart.In(call), (long)WarmupEnd.In(call));
        return Sequence.Of(
            (new Constant(0), start),
            (new LinearRamp(0, inner.At(end), end - start), end - start),
            (new Ahead(inner, end), null)
        );
    }
}
