using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>gptneox.AnnealingLR</c>.</summary>
internal sealed class GptneoxAnnealingLR : CurveDefinition
{
    public static readonly Parameter<ScheduleValue> Rate = Real("start_lr", "the rate after the warm-up");
    public static readonly Parameter<double> Warmup = Number("warmup_iter", "steps of the warm-up", ParameterRole.Time);
    public static readonly Parameter<double> Total = Number(
        "total_iters",
        "steps of the run, the warm-up inside",
        ParameterRole.Length
    );
    public static readonly Parameter<string> Style = Required("decay_style", Kinds.Text, "the shape of the decay");
    public static readonly Parameter<double> Last = Number("last_iter", "steps already made");
    public static readonly Parameter<ScheduleValue> Least = Real("min_lr", 0, "the least rate");
    public static readonly Parameter<bool> UseCheckpoint = Flag("use_checkpoint_lr_scheduler", true, "has no effect");
    public static readonly Parameter<bool> Override = Flag("override_lr_scheduler", false, "has no effect here");
    public static readonly Parameter<bool> Mup = Flag("use_mup", false, "has no effect here");

    public GptneoxAnnealingLR()
        : base(
            "gptneox",
            "AnnealingLR",
            "A line up to start_lr, then a decay that never falls below min_lr.",
            Optimizer,
            Rate,
            Warmup,
            Total,
            Style,
            Last,
            Least,
            UseCheckpoint,
            Override,
            Mup
        )
    {
        CountsSteps = true;
        Formula =
            "start_lr * max(1, t)/warmup up to warmup; then start_lr * (1 - p), min + (start_lr - min) * "
            + "(1 + cos(pi * p))/2 or start_lr * exp(-0.693 p), p = (t - warmup)/(total - warmup); at "
            + "least min_lr";
        Source = "EleutherAI/gpt-neox, megatron/learning_rates.py";
        Conventions =
            "The first two updates have the same rate; the warm-up contains its last step. After "
            + "total_iters the cosine climbs again. All groups have the same rate.";
        Example =
            "gptneox.AnnealingLR(start_lr=0.1, warmup_iter=100, total_iters=1000, decay_style='cosine', "
            + "last_iter=0, min_lr=0.01)";
    }

    internal override Violation? Check(CallExpression call) =>
        Total.Violates(call, "greater than 0", steps => steps > 0);

    internal override Curve Bind(BoundCall call)
    {
        var (rate, least, warmup) = (call.Value(Rate), call.Value(Least), Warmup.In(call));
        // The last step of the warm-up belongs to it.
        var first = warmup > 0 ? (long)warmup + 1 : 0;
        var line = new LinearRamp(0, rate, warmup);
        var run = Sequence.Of(
            (new Constant(warmup > 0 ? rate / warmup : rate), Math.Min(1, first)),
            (new Ahead(line, 1), Math.Max(0, first - 1)),
            (GptneoxDecay.Of(Style.In(call), (rate, least), Total.In(call) - warmup, first - warmup), null)
        );
        return new Clamped(new Ahead(run, (long)Last.In(call)), least, double.PositiveInfinity);
    }
}
