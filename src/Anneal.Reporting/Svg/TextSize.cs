using System.Text;

namespace Anneal.Reporting.Svg;

/// <summary>How much room a text takes. The reader's font is not known here, so this errs on the wide side.</summary>
internal static class TextSize
{
    /// <summary>Of an average character, as a share of the font size.</summary>
    private const double CharacterWidth = 0.59;

    public static double Width(string text, double fontSize) =>
        text.EnumerateRunes().Count() * CharacterWidth * fontSize;

    /// <summary>
    /// The text in lines no wider than so many pixels, broken at spaces; a word that is too long is broken within.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, double fontSize, double width)
    {
        var most = Math.Max(1, (int)(width / (CharacterWidth * fontSize)));
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > most)
                EndLine();
            if (line.Length > 0)
                line.Append(' ');
            foreach (var rune in word.EnumerateRunes())
            {
                if (line.Length >= most)
                    EndLine();
                line.Append(rune.ToString());
            }
        }
        if (line.Length > 0)
            EndLine();
        return lines;

        void EndLine()
        {
            lines.Add(line.ToString());
            line.Clear();
        }
    }

    /// <summary>The text, or as much of its beginning as fits, with an ellipsis.</summary>
    public static string Shorten(string text, double fontSize, double width)
    {
        if (Width(text, fontSize) <= width)
            return text;
        var most = Math.Max(1, (int)(width / (CharacterWidth * fontSize)) - 1);
        return string.Concat(text.EnumerateRunes().Take(most)) + "…";
    }
}
