using System.CommandLine;
using System.CommandLine.Help;
using Anneal.Cli.Commands;
using Anneal.Cli.Errors;
using Anneal.Cli.Help;

namespace Anneal.Cli;

/// <summary>The <c>anneal</c> tool: arguments and writers come in, an exit status goes out.</summary>
internal static class Tool
{
    private static readonly (string Name, string Description, Func<ToolConsole, Command> Create)[] Commands =
    [
        (CompareCommand.Name, CompareCommand.Description, CompareCommand.Create),
        (TrainCommand.Name, TrainCommand.Description, TrainCommand.Create),
        (ShowCommand.Name, ShowCommand.Description, ShowCommand.Create),
        (SchedulesCommand.Name, SchedulesCommand.Description, SchedulesCommand.Create),
        (PlanCommand.Name, PlanCommand.Description, PlanCommand.Create),
        (LintCommand.Name, LintCommand.Description, LintCommand.Create),
        (DiffCommand.Name, DiffCommand.Description, DiffCommand.Create),
        (ConvertCommand.Name, ConvertCommand.Description, ConvertCommand.Create),
        (BenchCommand.Name, BenchCommand.Description, BenchCommand.Create),
        (ResumeCheckCommand.Name, ResumeCheckCommand.Description, ResumeCheckCommand.Create),
        (VerifyResumeCommand.Name, VerifyResumeCommand.Description, VerifyResumeCommand.Create),
        (StateCommand.Name, StateCommand.Description, StateCommand.Create),
        (DataCommand.Name, DataCommand.Description, DataCommand.Create),
    ];

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The command line, without the tool's name.</param>
    /// <param name="console">What surrounds the tool.</param>
    /// <param name="cancellationToken">Cancelled by Ctrl-C.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        ToolConsole console,
        CancellationToken cancellationToken = default
    )
    {
        // '@' stands for the file of a schedule text here, not for a file of arguments.
        var parsed = Root(console, arguments)
            .Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            // The last one is about the words that came, those before it about what is missing.
            if (parsed.Errors is [.., var last])
                throw new UsageException($"{last.Message.ReplaceLineEndings(" ")} See '{CommandPath(parsed)} --help'.");
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = console.Output,
                    Error = console.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null, // Program.cs turns Ctrl-C into the token
                },
                cancellationToken
            );
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (UserError.Describe(error) is { } description)
        {
            await console.Error.WriteLineAsync($"anneal: {description}");
            return ExitCode.Refused;
        }
    }

    private static RootCommand Root(ToolConsole console, IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("The learning-rate toolkit: say a schedule, see it, train with it, compare.");
        // Only a command that is called is made whole: 'show' starts without loading the training engine.
        foreach (var (name, description, create) in Commands)
            root.Add(arguments.Contains(name) ? create(console) : new Command(name, description));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static string CommandPath(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand ? "anneal" : string.Join(' ', Names(parsed.CommandResult).Reverse());

        static IEnumerable<string> Names(System.CommandLine.Parsing.SymbolResult? result)
        {
            for (; result is System.CommandLine.Parsing.CommandResult { Command: var named }; result = result.Parent)
                yield return named is RootCommand ? "anneal" : named.Name;
        }
    }
}
