namespace Anneal.Interop.TorchFiles;

/// <summary>An argument in a state.</summary>
/// <param name="Name">Its key there.</param>
/// <param name="Parameter">The parameter of the class.</param>
/// <param name="Form">How it is kept.</param>
internal sealed record TorchKey(string Name, string Parameter, TorchForm Form)
{
    /// <summary>One whose key is the parameter's name, as most are.</summary>
    public TorchKey(string name, TorchForm form)
        : this(name, name, form) { }
}
