namespace Anneal.Interop.Tests.TorchFiles;

/// <summary>A test with real PyTorch, skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyTorchFactAttribute : FactAttribute
{
    public PyTorchFactAttribute()
    {
        if (!PyTorch.IsInstalled)
            Skip = "PyTorch is not there; install it with 'apt-get install -y python3-torch'.";
    }
}
