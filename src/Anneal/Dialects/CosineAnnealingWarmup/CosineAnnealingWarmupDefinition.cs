namespace Anneal.Dialects;

/// <summary><c>cosine_annealing_warmup.CosineAnnealingWarmupRestarts</c>.</summary>
internal sealed class CosineAnnealingWarmupDefinition : WarmupRestartsDefinition
{
    public CosineAnnealingWarmupDefinition()
        : base("cosine_annealing_warmup", max: 0.1, min: 0.001, gamma: 1) =>
        Source = "katsura-jp/pytorch-cosine-annealing-with-warmup, cosine_annealing_warmup/scheduler.py";
}
