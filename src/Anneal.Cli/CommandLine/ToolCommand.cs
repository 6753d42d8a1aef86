namespace Anneal.Cli.CommandLine;

/// <summary>A command of the tool: what it takes, what it does, and the examples at the end of its help.</summary>
/// <param name="name">The word on the command line.</param>
/// <param name="description">A sentence on what it does.</param>
internal abstract class ToolCommand(string name, string description)
{
    /// <summary>Whole command lines.</summary>
    protected abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Arguments and options, in the order of the help.</summary>
    protected abstract IEnumerable<Symbol> Symbols { get; }

    /// <summary>Whether it saves what it has when it is interrupted, and ends by itself then. Default no.</summary>
    protected virtual bool SavesWhenInterrupted => false;

    /// <summary>Does it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    protected abstract Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken);

    /// <summary>The command as the parser takes it.</summary>
    public Command Build()
    {
        var command = new ExampleCommand(name, description, Examples);
        foreach (var symbol in Symbols)
            if (symbol is Argument argument)
                command.Add(argument);
            else
            {
                ShortNames.AddTo((Option)symbol);
                command.Add((Option)symbol);
            }
        if (SavesWhenInterrupted)
            command.SetAction(RunAsync);
        else
            command.SetAction(
                (parsed, cancellationToken) =>
                    Interruptible.RunAsync(() => RunAsync(parsed, cancellationToken), cancellationToken)
            );
        return command;
    }
}
