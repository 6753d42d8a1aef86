using System.Text;
using System.Text.RegularExpressions;

namespace Anneal.Cluster.Shell;

/// <summary>Words as a POSIX shell reads and writes them; it replaces no variables and no patterns.</summary>
internal static partial class ShellWords
{
    private const char None = '\0',
        Single = '\'',
        Double = '"',
        Escape = '\\';

    /// <summary>Splits a text.</summary>
    /// <exception cref="FormatException">A quote is not closed, or nothing follows a backslash.</exception>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        var quote = None;
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i];
            if (quote == None && char.IsWhiteSpace(next))
            {
                if (word is not null)
                    words.Add(word.ToString());
                word = null;
                continue;
            }
            word ??= new();
            if (next == quote)
                quote = None;
            else if (quote == None && next is Single or Double)
                quote = next;
            else if (next == Escape && quote != Single)
            {
                if (++i == text.Length)
                    throw new FormatException($"nothing follows the backslash at the end of '{text}'.");
                // Within double quotes it stands for itself, unless something is meant by what follows.
                if (quote == Double && text[i] is not (Double or Escape or '$' or '`' or '\n'))
                    word.Append(Escape);
                if (text[i] != '\n')
                    word.Append(text[i]);
            }
            else
                word.Append(next);
        }
        if (quote != None)
            throw new FormatException($"the quote {quote} is not closed in '{text}'.");
        if (word is not null)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>A word as a shell takes it for itself.</summary>
    public static string Quote(string word) =>
        Plain().IsMatch(word) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Words in a line.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    [GeneratedRegex(@"\A[\w./:=,+@%-]+\z")]
    private static partial Regex Plain();
}
