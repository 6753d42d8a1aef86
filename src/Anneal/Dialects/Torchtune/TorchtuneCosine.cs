using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torchtune.get_cosine_schedule_with_warmup</c>.</summary>
internal sealed class TorchtuneCosine : WarmedWaves
{
    public TorchtuneCosine()
        : base(
            "torchtune",
            "get_cosine_schedule_with_warmup",
            "A line from 0 to the group's own rate, then waves of a cosine between it and 0.",
            Cycles
        )
    {
        Formula =
            "base * t/warmup up to warmup, then base * (1 + cos(2*pi * cycles * (t - warmup)/max(1, training - "
            + "warmup)))/2";
        Source = "pytorch/torchtune, torchtune/training/lr_schedulers.py";
        Conventions =
            "The same as the one of transformers: the first update is made with rate 0, and after num_training_steps "
            + "the rate rises again.";
        Example = "torchtune.get_cosine_schedule_with_warmup(num_warmup_steps=100, num_training_steps=1000)";
    }

    private protected override Schedule After(BoundCall call, double rate, double steps) =>
        Waves(rate, 0, steps, Cycles.In(call));
}
