using System.Text.RegularExpressions;

namespace Anneal.Cli.Tests.Docs;

/// <summary>Code of the documentation, as it stands in the tests that run it.</summary>
internal static class ExampleCode
{
    /// <summary>The lines of a file between two comments, as a block of Markdown.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What the comments say: <c>// NAME begins</c>, <c>// NAME ends</c>.</param>
    /// <param name="folder">Where the file lies. Default: here.</param>
    public static string Block(string file, string name, string folder = "tests/Anneal.Cli.Tests/Docs")
    {
        var source = Repository.Read($"{folder}/{file}").Split('\n');
        var lines = source[
            (Array.FindIndex(source, line => line.Trim() == $"// {name} begins") + 1)..Array.FindIndex(source, line =>
                line.Trim() == $"// {name} ends"
            )
        ];
        return $"```csharp\n{string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[8..]))}\n```\n";
    }

    /// <summary>What a page says, beside each line that prints, is printed.</summary>
    public static IEnumerable<string> SaidToPrint(string page) =>
        Regex.Matches(page, @"Console\.WriteLine\(.*\); +// (.*)").Select(match => match.Groups[1].Value);
}
