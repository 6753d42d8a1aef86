using System.CommandLine.Parsing;

namespace Anneal.Cli.Options;

/// <summary>What a command line says, without what holds by default.</summary>
internal static class GivenSymbols
{
    /// <summary>The arguments and options that are given.</summary>
    public static IEnumerable<Symbol> Given(this ParseResult parsed) =>
        parsed
            .CommandResult.Children.Where(child => child.Tokens.Count > 0 || child is OptionResult { Implicit: false })
            .Select(child => child is OptionResult named ? (Symbol)named.Option : ((ArgumentResult)child).Argument);

    /// <summary>The first of some options that is given; null for none.</summary>
    public static Option? FirstGiven(this ParseResult parsed, IEnumerable<Option> options) =>
        options.FirstOrDefault(parsed.Given().Contains);
}
