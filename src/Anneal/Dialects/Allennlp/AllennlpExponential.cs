using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>allennlp.exponential</c>.</summary>
internal sealed class AllennlpExponential : AllennlpTorch
{
    public const double DefaultGamma = 0.1;

    public static readonly Parameter<double> Gamma = Number("gamma", DefaultGamma, "what every epoch multiplies by");

    public AllennlpExponential()
        : base(
            "exponential",
            TorchFramework.Release1.The<TorchExponentialLR>(),
            "Multiplies the rate by gamma at every epoch.",
            Gamma
        ) => Example = "allennlp.exponential(gamma=0.9)";
}
