using System.CommandLine.Parsing;

namespace Anneal.Cli.CommandLine;

/// <summary>An option whose value is another program's words, which may look like options.</summary>
/// <param name="name">With its dashes.</param>
internal sealed class ForeignOption(string name) : Option<string?>(name)
{
    /// <summary>The words of a command line that are values of such options.</summary>
    public static HashSet<Token> TokensIn(ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<OptionResult>()
            .Where(given => given.Option is ForeignOption)
            .SelectMany(given => given.Tokens)
            .ToHashSet();
}
