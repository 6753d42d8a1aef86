namespace Anneal.Interop.Python.Functions;

/// <summary>A function, or a value, cannot be written as a formula of the step.</summary>
/// <param name="reason">Why.</param>
internal sealed class UnreadableException(string reason) : Exception(reason)
{
    /// <summary>What the source does not say.</summary>
    public static UnreadableException Unknown(string name) => new($"'{name}' is not known from this file");
}
