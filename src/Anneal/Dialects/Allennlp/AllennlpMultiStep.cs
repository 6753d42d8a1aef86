namespace Anneal.Dialects;

/// <summary><c>allennlp.multi_step</c>.</summary>
internal sealed class AllennlpMultiStep : AllennlpTorch
{
    public AllennlpMultiStep()
        : base(
            "multi_step",
            TorchFramework.Release1.The<TorchMultiStepLR>(),
            "Multiplies the rate by gamma at each milestone, in epochs.",
            TorchMultiStepLR.Milestones,
            TorchMultiStepLR.Gamma
        ) => Example = "allennlp.multi_step(milestones=[5, 8], gamma=0.1)";
}
