using System.Diagnostics.CodeAnalysis;

namespace Anneal;

/// <summary>The Try methods of the types that are text.</summary>
internal static class Attempt
{
    public static bool Read<T>(string? text, Func<string, T> read, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        if (text is null)
            return false;
        try
        {
            result = read(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public static bool Write(string text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
