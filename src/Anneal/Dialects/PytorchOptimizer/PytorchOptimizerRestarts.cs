namespace Anneal.Dialects;

/// <summary><c>pytorch_optimizer.CosineAnnealingWarmupRestarts</c>.</summary>
internal sealed class PytorchOptimizerRestarts : WarmupRestartsDefinition
{
    public PytorchOptimizerRestarts()
        : base(PytorchOptimizerFramework.Name, max: 1e-4, min: 1e-6, gamma: 0.9)
    {
        NeedsFullName = true;
        Source = "kozistr/pytorch_optimizer, pytorch_optimizer/lr_scheduler/cosine_anealing.py";
    }
}
