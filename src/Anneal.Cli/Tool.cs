using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Anneal.Cli.Commands.Bench;
using Anneal.Cli.Commands.Compare;
using Anneal.Cli.Commands.Completion;
using Anneal.Cli.Commands.Convert;
using Anneal.Cli.Commands.Data;
using Anneal.Cli.Commands.Diff;
using Anneal.Cli.Commands.Find;
using Anneal.Cli.Commands.KeptStudies;
using Anneal.Cli.Commands.Lint;
using Anneal.Cli.Commands.Plan;
using Anneal.Cli.Commands.ResumeCheck;
using Anneal.Cli.Commands.Schedules;
using Anneal.Cli.Commands.Show;
using Anneal.Cli.Commands.State;
using Anneal.Cli.Commands.Store;
using Anneal.Cli.Commands.Sweep;
using Anneal.Cli.Commands.Train;
using Anneal.Cli.Commands.Transfer;
using Anneal.Cli.Commands.VerifyResume;
using Anneal.Cli.Commands.Worker;
using Anneal.Cli.Options;
using Anneal.Cli.Schedules;

namespace Anneal.Cli;

/// <summary>The <c>anneal</c> tool: arguments and writers come in, an exit status goes out.</summary>
internal static class Tool
{
    private const string FormerOutput = "--out";

    // A command that trains is not in a native build; nothing makes it there.
    private static readonly (string Name, string Description, Func<ToolConsole, Command>? Create)[] Commands =
    [
        (
            CompareCommand.Name,
            CompareCommand.Description,
            TrainingHalf.IsThis ? console => new CompareCommand(console).Build() : null
        ),
        (
            TrainCommand.Name,
            TrainCommand.Description,
            TrainingHalf.IsThis ? console => new TrainCommand(console).Build() : null
        ),
        (ShowCommand.Name, ShowCommand.Description, console => new ShowCommand(console).Build()),
        (SchedulesCommand.Name, SchedulesCommand.Description, console => new SchedulesCommand(console).Build()),
        (PlanCommand.Name, PlanCommand.Description, console => new PlanCommand(console).Build()),
        (LintCommand.Name, LintCommand.Description, console => new LintCommand(console).Build()),
        (DiffCommand.Name, DiffCommand.Description, console => new DiffCommand(console).Build()),
        (ConvertCommand.Name, ConvertCommand.Description, console => new ConvertCommand(console).Build()),
        (
            BenchCommand.Name,
            BenchCommand.Description,
            TrainingHalf.IsThis ? console => new BenchCommand(console).Build() : null
        ),
        (
            FindCommand.Name,
            FindCommand.Description,
            TrainingHalf.IsThis ? console => new FindCommand(console).Build() : null
        ),
        (
            SweepCommand.Name,
            SweepCommand.Description,
            TrainingHalf.IsThis ? console => new SweepCommand(console).Build() : null
        ),
        (
            WorkerCommand.Name,
            WorkerCommand.Description,
            TrainingHalf.IsThis ? console => new WorkerCommand(console).Build() : null
        ),
        (StudyCommand.Name, StudyCommand.Description, TrainingHalf.IsThis ? StudyCommand.Create : null),
        (StoreCommand.Name, StoreCommand.Description, TrainingHalf.IsThis ? StoreCommand.Create : null),
        (TransferCommand.Name, TransferCommand.Description, console => new TransferCommand(console).Build()),
        (ResumeCheckCommand.Name, ResumeCheckCommand.Description, console => new ResumeCheckCommand(console).Build()),
        (VerifyResumeCommand.Name, VerifyResumeCommand.Description, console =>
            new VerifyResumeCommand(console).Build()
        ),
        (StateCommand.Name, StateCommand.Description, console => new StateCommand(console).Build()),
        (DataCommand.Name, DataCommand.Description, TrainingHalf.IsThis ? DataCommand.Create : null),
        (
            CompletionCommand.Name,
            CompletionCommand.Description,
            TrainingHalf.IsThis
                ? console =>
                    new CompletionCommand(console, () =>
                        Root(console, [.. Commands!.Select(command => command.Name)])
                    ).Build()
                : null
        ),
    ];

    /// <summary>
    /// Whether a command line is for the half of the tool that trains, and this is the other one: what trains, and what
    /// reads C#, whose compiler runs there.
    /// </summary>
    public static bool IsForTrainingHalf(IReadOnlyCollection<string> arguments) =>
        !TrainingHalf.IsThis
        && TrainingHalf.IsCalled(arguments, name =>
            Array.Exists(Commands, command => command.Name == name && command.Create is null)
            || name == LintCommand.Name && arguments.Any(CSharpFile.IsNamedBy)
        );

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
            .Parse(
                [.. arguments.TakeWhile(IsOurs).Select(Renamed), .. arguments.SkipWhile(IsOurs)],
                new ParserConfiguration { ResponseFileTokenReplacer = null }
            );
        try
        {
            if (parsed.Action is not HelpWithExamples)
                RequireKnownWords(parsed);
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
            await console.NoteAsync(Shortened(description, arguments));
            return ExitCode.Refused;
        }
    }

    private static void RequireKnownWords(ParseResult parsed)
    {
        var path = CommandPath(parsed);
        // The last error is about the words that came, those before it about what is missing.
        var last = parsed.Errors is [.., var found] ? found.Message.ReplaceLineEndings(" ") : null;
        var error = Mistyped.In(parsed, path) ?? last;
        if (error is not null)
            throw new UsageException($"{error} See '{path} --help'.");
    }

    // What comes after it is another program's.
    private static bool IsOurs(string argument) => argument != "--";

    // What scripts of earlier versions say; a command line of another program is a text, which a space in front says.
    private static string Renamed(string argument) =>
        IsCommandLine(argument) ? $" {argument}"
        : argument == FormerOutput || argument.StartsWith(FormerOutput + "=", StringComparison.Ordinal)
            ? OutputOption.Name + argument[FormerOutput.Length..]
        : argument;

    // '--lr 0.1 --sched cosine' in one word.
    private static bool IsCommandLine(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument.IndexOfAny([' ', '=', '\n']) is > 0 and var end
        && argument[end] != '=';

    // The first line quotes what came; those after it show a text that is cut already.
    private static string Shortened(string description, IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
            description = InOneLine(description, argument);
        var end = description.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? description : description[..end];
        foreach (var argument in arguments)
            if (argument.Length > Excerpt.MostCharacters && !argument.Contains('/'))
                line = line.Replace(argument, Excerpt.Of(argument), StringComparison.Ordinal);
        return Excerpt.OfWords(line) + (end < 0 ? "" : description[end..]);
    }

    // A path may have line breaks, and stand in a message with or without what is beside it on the command line.
    private static string InOneLine(string description, string argument)
    {
        for (var i = 1; i < argument.Length - 1; i++)
            if (char.IsControl(argument[i]))
                description = description.Replace(
                    argument[(i - 1)..(i + 2)],
                    $"{argument[i - 1]} {argument[i + 1]}",
                    StringComparison.Ordinal
                );
        return description;
    }

    internal static RootCommand Root(ToolConsole console, IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("The learning-rate toolkit: say a schedule, see it, train with it, compare.");
        // Only a command that is called is made whole: 'show' starts without loading the training engine.
        foreach (var (name, description, create) in Commands)
            root.Add(create is not null && arguments.Contains(name) ? create(console) : new Command(name, description));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, console.Width);
        return root;
    }

    private static string CommandPath(ParseResult parsed)
    {
        var path = "";
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: var command }; at = at.Parent)
            path = command is RootCommand ? "anneal" + path : $" {command.Name}{path}";
        return path;
    }
}
