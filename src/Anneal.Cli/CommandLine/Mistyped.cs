using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Anneal.Cli.CommandLine;

/// <summary>Words on a command line that are none of the tool's: which one is wrong, and what is meant.</summary>
internal static partial class Mistyped
{
    private const int LettersForEachMistake = 3;

    /// <summary>What is wrong with the first such word; null where every word is known.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="path">The command as it is called: <c>anneal data</c>.</param>
    public static string? In(ParseResult parsed, string path)
    {
        var command = parsed.CommandResult.Command;
        // What comes after an unknown command is its, and right or wrong only for it.
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..] && !IsOption(word))
            return $"there is no command '{path} {word}'"
                + Suggestion(Nearest(word, command.Subcommands.Select(each => each.Name)));
        // The parser takes an unknown option for an argument where one is still missing.
        var foreign = ForeignOption.TokensIn(parsed);
        foreach (var token in parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
            if (token.Type == TokenType.Argument && IsOption(token.Value) && !foreign.Contains(token))
                return $"'{path}' has no option '{token.Value}'"
                    + Suggestion(Nearest(token.Value, OptionsOf(parsed.CommandResult)));
        return parsed.UnmatchedTokens is [var other, ..]
            ? $"'{path}' has no place for '{other}'"
                + Suggestion(Nearest($"--{other}", OptionsOf(parsed.CommandResult)))
            : null;
    }

    /// <summary>The name that is meant by one that is spelled a little wrong, cut short, or written out; null where
    /// there is none.</summary>
    public static string? Nearest(string word, IEnumerable<string> names)
    {
        var bare = word.TrimStart('-');
        return (
            from name in names
            let mistakes = Spelling.Distance(bare, name.TrimStart('-'))
            let isPart = bare.Length > 1 && name.TrimStart('-').StartsWith(bare, StringComparison.Ordinal)
            let isWhole = bare.Split('-').Contains(name.TrimStart('-'))
            where
                isPart || isWhole || mistakes <= Math.Max(1, Math.Max(bare.Length, name.Length) / LettersForEachMistake)
            orderby mistakes, name
            select name
        ).FirstOrDefault();
    }

    private static IEnumerable<string> OptionsOf(CommandResult command)
    {
        for (SymbolResult? at = command; at is CommandResult found; at = at.Parent)
            foreach (var option in found.Command.Options.Where(option => found == command || option.Recursive))
                yield return option.Name;
    }

    private static string Suggestion(string? nearest) => nearest is null ? "." : $"; did you mean '{nearest}'?";

    private static bool IsOption(string word) => Option().IsMatch(word);

    // Not a negative number, not '-' alone.
    [GeneratedRegex(@"\A--?[A-Za-z]")]
    private static partial Regex Option();
}
