namespace Anneal.Dialects.TorchReplay;

/// <summary>What texts call a release of PyTorch.</summary>
internal static class TorchReleaseName
{
    public static string Of(TorchRelease release) => release == TorchRelease.V1 ? "torch1" : "torch";
}
