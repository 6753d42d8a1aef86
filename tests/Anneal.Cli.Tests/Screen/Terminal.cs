using System.Text.RegularExpressions;
using Anneal.Cli.CommandLine;

namespace Anneal.Cli.Tests.Screen;

/// <summary>What a command shows on a terminal of some width, and what it shows where nothing is folded.</summary>
internal static partial class Terminal
{
    public static int[] Widths { get; } = [60, 80, 100, 120, 200];

    /// <summary>What stands on the screen: results, then what goes to the errors.</summary>
    /// <param name="width">Characters in a line; null for a pipe.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<(string Output, string Error)> ShowAsync(int? width, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await Tool.RunAsync(arguments, new ToolConsole(output, error) { Width = width, ErrorWidth = width });
        return (output.ToString(), error.ToString());
    }

    /// <summary>The lines that are too long, colours not counted.</summary>
    public static IEnumerable<string> TooLong(string text, int width) =>
        text.Split('\n').Where(line => Color().Replace(line, "").Length > width);

    /// <summary>The words of a text in their order.</summary>
    public static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Color();
}
