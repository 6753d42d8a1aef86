using System.Text;
using System.Text.RegularExpressions;

namespace Anneal.Cli.CommandLine;

/// <summary>A command line that fits a terminal and can still be copied: broken between its words, as shells do it.
/// </summary>
internal static partial class FoldedCommand
{
    private const string Break = " \\";

    /// <param name="command">A whole command line.</param>
    /// <param name="indent">Spaces before it.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Of(string command, int indent, int? width)
    {
        var (folded, used) = (new StringBuilder(), 0);
        foreach (var word in Words().Matches(command).SelectMany(word => Parts(word.Value, width - 2 * indent - 2)))
        {
            if (used == 0)
                folded.Append(' ', indent).Append(word);
            else if (used + 1 + word.Length + Break.Length > width)
            {
                folded.Append(Break).Append('\n').Append(' ', 2 * indent).Append(word);
                used = 0;
            }
            else
                folded.Append(' ').Append(word);
            used += word.Length + (used == 0 ? 2 * indent : 1);
        }
        return folded.ToString();
    }

    // What is too long for a line by itself is broken in its quotes: no schedule text minds a space more.
    private static string[] Parts(string word, int? room) => word.Length > room ? word.Split(' ') : [word];

    // An option stays with its value, and quotes hold words together.
    [GeneratedRegex("""(?:--?[a-z-]+ )?(?:"[^"]*"|\S)+""")]
    private static partial Regex Words();
}
