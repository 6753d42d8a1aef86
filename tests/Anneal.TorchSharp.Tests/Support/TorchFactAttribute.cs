namespace Anneal.TorchTests.Support;

/// <summary>A test with the real TorchSharp, skipped where its native library cannot be loaded.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TorchFactAttribute : FactAttribute
{
    public TorchFactAttribute() => Skip = LibTorch.Missing;
}
