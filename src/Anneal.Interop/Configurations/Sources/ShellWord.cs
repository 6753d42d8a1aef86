using System.Text.RegularExpressions;

namespace Anneal.Interop.Configurations.Sources;

/// <summary>A word of a shell script.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Text">The word without quotes.</param>
/// <param name="Values">What it assigns; empty for another word.</param>
internal sealed partial record ShellWord(int Line, string Text, IReadOnlyList<ShellWord> Values)
{
    private const int LongestWord = 1_000;

    /// <summary>The variable that it assigns to; null for another word.</summary>
    public string? Assigned => Values.Count > 0 ? Text.TrimEnd('+') : null;

    /// <summary>Whether it adds to the variable.</summary>
    public bool IsAdded => Text.EndsWith('+');

    /// <summary>The variable that it is as a whole; null for another word.</summary>
    public string? Variable => Whole().Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Whether it is a long option.</summary>
    public bool IsOption => Text.Length > 2 && Text.StartsWith("--", StringComparison.Ordinal);

    /// <summary>Whether it begins an option, and is no negative number.</summary>
    public bool BeginsOption => Text.Length > 1 && Text[0] == '-' && !char.IsAsciiDigit(Text[1]) && Text[1] != '.';

    /// <summary>The text with the variables in it replaced that stand for one word.</summary>
    public string Replaced(IReadOnlyDictionary<string, IReadOnlyList<ShellWord>> variables)
    {
        if (!Text.Contains('$', StringComparison.Ordinal))
            return Text;
        var text = Inner().Replace(Text, match => ValueOf(match.Groups["name"].Value) ?? match.Value);
        text = WithDefault().Replace(text, match => ValueOf(match.Groups[1].Value) ?? match.Groups[2].Value);
        return text.Length <= LongestWord ? text : Text;

        string? ValueOf(string name) => variables.GetValueOrDefault(name) is [var only] ? only.Text : null;
    }

    [GeneratedRegex(@"^\$\{?(\w+)(?:\[[@*]\])?\}?$")]
    private static partial Regex Whole();

    // '${STEPS:-1000}': the variable, or else the number.
    [GeneratedRegex(@"\$\{(\w+):?-([^{}$]*)\}")]
    private static partial Regex WithDefault();

    [GeneratedRegex(@"\$(?:\{(?<name>\w+)\}|(?<name>\w+))")]
    private static partial Regex Inner();
}
