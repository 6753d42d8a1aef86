namespace Anneal.Dialects;

/// <summary><c>allennlp.step</c>.</summary>
internal sealed class AllennlpStep : AllennlpTorch
{
    public AllennlpStep()
        : base(
            "step",
            TorchFramework.Release1.The<TorchStepLR>(),
            "Multiplies the rate by gamma once every step_size epochs.",
            TorchStepLR.Every,
            TorchStepLR.Gamma
        ) => Example = "allennlp.step(step_size=3, gamma=0.5)";
}
