namespace Anneal.Dialects.TorchReplay;

/// <summary>Which PyTorch a scheduler behaves as.</summary>
internal enum TorchRelease
{
    /// <summary>1.13, the last of the first major version; texts call it <c>torch1</c>.</summary>
    V1,

    /// <summary>2.10 and its kind; texts call it <c>torch</c>.</summary>
    V2,
}
