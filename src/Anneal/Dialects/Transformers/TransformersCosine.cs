using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_cosine_schedule_with_warmup</c>.</summary>
internal sealed class TransformersCosine : TransformersWarmed
{
    public TransformersCosine()
        : base(
            "get_cosine_schedule_with_warmup",
            $"{Line}then waves of a cosine between it and 0.",
            Training,
            Waves,
            LastEpoch
        )
    {
        Formula = $"{WarmupFormula} base * (1 + cos(2*pi * cycles * (t - warmup)/max(1, training - warmup)))/2";
        Conventions = $"{FirstUpdate}. The warm-up is inside num_training_steps. After it the rate rises again.";
    }

    private protected override Schedule After(BoundCall call, double rate, double start) =>
        Cosine(call, rate, 0, StepsAfterWarmup(call), start);
}
