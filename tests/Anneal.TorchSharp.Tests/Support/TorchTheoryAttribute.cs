namespace Anneal.TorchTests.Support;

/// <summary>Tests with the real TorchSharp, skipped where its native library cannot be loaded.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TorchTheoryAttribute : TheoryAttribute
{
    public TorchTheoryAttribute() => Skip = LibTorch.Missing;
}
