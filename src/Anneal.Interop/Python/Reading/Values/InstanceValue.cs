namespace Anneal.Interop.Python.Reading;

/// <summary>An object of a class of the source.</summary>
internal sealed class InstanceValue(ClassValue type) : Value
{
    public ClassValue Type => type;
}
