using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.NoamDecay</c>.</summary>
internal sealed class PaddleNoamDecay : PaddleDefinition
{
    public static readonly Parameter<double> Model = Number("d_model", "width of the model");
    public static readonly Parameter<double> WarmupSteps = Required(
        "warmup_steps",
        Kinds.Number("a number greater than 0", number => number > 0),
        "steps of the warm-up"
    );
    public static readonly Parameter<ScheduleValue> Factor = Real("learning_rate", 1, "what it is multiplied by");

    public PaddleNoamDecay()
        : base("NoamDecay", "The rate of the first transformer.", Model, WarmupSteps, Factor)
    {
        Formula = "lr * d_model^-0.5 * min(t^-0.5, t * warmup^-1.5)";
        Conventions = "The first update is made with rate 0.";
        Example = "paddle.NoamDecay(d_model=512, warmup_steps=4000)";
    }

    internal override Curve Bind(BoundCall call) =>
        Sequence.Of(
            (new Constant(0), 1),
            (new NoamDecay(call.Value(Factor), Model.In(call), WarmupSteps.In(call)), null)
        );
}
