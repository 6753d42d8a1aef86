namespace Anneal.Dialects;

/// <summary><c>transformers.get_cosine_with_min_lr_schedule_with_warmup</c>.</summary>
internal sealed class TransformersCosineWithMinLr : TransformersLowest
{
    public TransformersCosineWithMinLr()
        : base(
            "get_cosine_with_min_lr_schedule_with_warmup",
            $"{Line}then waves of a cosine between it and a lowest rate."
        )
    {
        Formula =
            $"{WarmupFormula} base * (m + (1 - m) * (1 + cos(2*pi * cycles * (t - warmup)/max(1, training - "
            + "warmup)))/2), m = min_lr_rate or min_lr/default rate";
        Conventions =
            $"{FirstUpdate}. min_lr is a ratio to the optimizer's default rate: a group with another rate has another "
            + "lowest one. After num_training_steps the rate rises again.";
        Example = ExampleWith(", min_lr_rate=0.1");
    }
}
