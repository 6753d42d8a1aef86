namespace Anneal.Interop.Python.Reading;

/// <summary>An object of a class of the source.</summary>
/// <param name="type">The class.</param>
/// <param name="at">Where it is made; null where nothing in the source does.</param>
internal sealed class InstanceValue(ClassValue type, SourcePlace? at = null) : Value
{
    public ClassValue Type => type;

    /// <summary>Where it is made; null where nothing in the source does.</summary>
    public SourcePlace? At => at;
}
