namespace Anneal.Conversion;

/// <summary>What a target cannot say, and why.</summary>
public sealed class ConversionException : ArgumentException
{
    internal ConversionException(string message)
        : base(message) { }
}
