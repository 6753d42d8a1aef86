namespace Anneal.Interop;

/// <summary>Texts from files of others, fit for a message: short, in one line.</summary>
internal static class Printable
{
    public static string Shorten(string text, int longest = Excerpt.MostCharacters)
    {
        var shortened = text.Length <= longest ? text : text[..longest] + "…";
        return string.Concat(shortened.Select(character => char.IsControl(character) ? '?' : character));
    }
}
