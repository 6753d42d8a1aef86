using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Anneal.Cli.CommandLine;

/// <summary>The usual help, then the examples of the command.</summary>
/// <param name="help">The usual help.</param>
/// <param name="width">Characters in a line; null for any number.</param>
internal sealed class HelpWithExamples(HelpAction help, int? width) : SynchronousCommandLineAction
{
    private const int Indent = 2;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = width ?? int.MaxValue;
        var exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ExampleCommand { Examples: { Count: > 0 } examples })
            return exitCode;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine(FoldedCommand.Of(example, Indent, width));
        output.WriteLine();
        return exitCode;
    }
}
