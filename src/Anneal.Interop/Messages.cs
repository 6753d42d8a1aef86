namespace Anneal.Interop;

/// <summary>What is said of files and sources.</summary>
internal static class Messages
{
    public static string Invariant(InvariantText text) => text.Take();

    /// <summary>What is thrown where a file or a source is none that can be read.</summary>
    public static InvalidDataException Invalid(InvariantText text, Exception? cause = null) => new(text.Take(), cause);

    /// <summary>What is thrown where an argument does not fit a file.</summary>
    public static ArgumentException Unfit(string text, string? parameter = null) => new(text, parameter);

    /// <inheritdoc cref="Unfit(string, string)"/>
    public static ArgumentException Unfit(InvariantText text, string? parameter = null) => new(text.Take(), parameter);

    /// <inheritdoc cref="Invalid(InvariantText, Exception)"/>
    public static InvalidDataException Invalid(string text, Exception? cause = null) => new(text, cause);
}
