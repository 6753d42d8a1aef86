namespace Anneal.TorchTests.Support;

/// <summary>Whether TorchSharp's native library can be loaded here.</summary>
internal static class LibTorch
{
    /// <summary>Why not; null where it can.</summary>
    public static string? Missing { get; } = Try();

    private static string? Try()
    {
        try
        {
            using var one = zeros(1);
            return null;
        }
        catch (Exception wrong)
        {
            return $"libtorch cannot be loaded here ({wrong.GetBaseException().Message.Split('\n')[0]}); "
                + "'tests/Anneal.TorchSharp.Tests/run' makes it loadable on Debian 12.";
        }
    }
}
