using System.Text.RegularExpressions;

namespace Anneal;

/// <summary>What error messages quote of their input: so much that it is recognized, and no more.</summary>
internal static partial class Excerpt
{
    /// <summary>Characters of an input in a message.</summary>
    public const int MostCharacters = 80;

    // A path is whole up to here, so that it can be copied.
    private const int LongestPath = 300;

    private const int Start = 60;

    /// <summary>A text, or its start and its end.</summary>
    public static string Of(string text) => Of(text, MostCharacters);

    /// <summary>
    /// A path, or a message of somebody else's that quotes one: whole up to 300 characters, so that it can be copied,
    /// and in one line.
    /// </summary>
    public static string OfPath(string text) =>
        Of(string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)), LongestPath);

    /// <summary>A message of which no word is longer than what is quoted of an input.</summary>
    public static string OfWords(string message) =>
        LongWord().Replace(message, word => Of(word.Value, word.Value.Contains('/') ? LongestPath : MostCharacters));

    private static string Of(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = text.Length - (MostCharacters - Start - 1);
        // A character may be two units of UTF-16.
        var start = char.IsHighSurrogate(text[Start - 1]) ? Start - 1 : Start;
        return $"{text[..start]}…{text[(char.IsLowSurrogate(text[end]) ? end + 1 : end)..]}";
    }

    [GeneratedRegex(@"[^\s']{81,}")]
    private static partial Regex LongWord();
}
