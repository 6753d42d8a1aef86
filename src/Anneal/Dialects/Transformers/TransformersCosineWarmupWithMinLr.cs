using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_cosine_with_min_lr_schedule_with_warmup_lr_rate</c>.</summary>
internal sealed class TransformersCosineWarmupWithMinLr : TransformersLowest
{
    public static readonly Parameter<double> WarmupShare = OrNone(
        "warmup_lr_rate",
        Kinds.AnyNumber,
        "share of the rate at which the warm-up begins; None: one part of the warm-up"
    );

    public TransformersCosineWarmupWithMinLr()
        : base(
            "get_cosine_with_min_lr_schedule_with_warmup_lr_rate",
            "A warm-up without a wasted update, then waves of a cosine between the group's own rate and a lowest one.",
            WarmupShare
        )
    {
        Formula =
            "base * (t + 1)/warmup, or base * (w + (1 - w) * t/(warmup - 1)), up to warmup; then base * (m + (1 - m) * "
            + "(1 + cos(2*pi * cycles * (t - warmup + 1)/max(1, training - warmup)))/2)";
        Conventions =
            "The first update gets 1/warmup of the rate, and the full rate comes at the last step of the warm-up. The "
            + "cosine is one step ahead. min_lr is a ratio to the optimizer's default rate. After num_training_steps "
            + "the rate rises again.";
        Example = ExampleWith(", min_lr_rate=0.1");
    }

    private protected override Schedule Ramp(CallExpression call, double rate, double warmup)
    {
        if (WarmupShare.TryIn(call, out var share))
            return new LinearRamp(rate * share, rate, Math.Max(1, warmup - 1));
        var steps = Math.Max(1, warmup);
        return steps == Math.Floor(steps)
            ? new LinearRamp(0, rate, steps, start: -1)
            : new LinearGrowth(rate / steps, 1); // its last step is above the rate
    }

    private protected override Schedule After(BoundCall call, double rate, double start) =>
        base.After(call, rate, start - 1);
}
