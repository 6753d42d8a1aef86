using System.CommandLine.Parsing;
using Anneal.Cli.Options;
using Anneal.Cli.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary>The options of a training that is kept in a folder, and can be resumed.</summary>
internal sealed class RunOptions
{
    private static readonly Length EveryEpoch = new(1, LengthUnit.Epochs);

    private readonly Option<string?> output = OutputOption.Create(
        "New folder for checkpoints, metrics and TensorBoard's events. Default: none.",
        "DIR"
    );
    private readonly Option<string?> resume = new("--resume")
    {
        Description = "Folder of a training to continue; all that it depends on is in there.",
        HelpName = "DIR",
    };
    private readonly Option<Length?> checkpointEvery = new("--checkpoint-every")
    {
        Description = $"From one checkpoint to the next: epochs as in 1ep, updates as in 500. Default: {EveryEpoch}.",
        HelpName = "LENGTH",
        CustomParser = ParseLength,
    };

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [output, resume, checkpointEvery];

    /// <summary>The folder of a new training; null for none.</summary>
    /// <exception cref="UsageException">Its name is empty.</exception>
    public string? Output(ParseResult parsed) => FolderOf(output, parsed);

    /// <summary>The folder of the training to continue; null for none.</summary>
    /// <exception cref="UsageException">Its name is empty.</exception>
    public string? Resume(ParseResult parsed) => FolderOf(resume, parsed);

    /// <summary>From one checkpoint to the next.</summary>
    /// <exception cref="UsageException">There is no folder to save one in.</exception>
    public Length CheckpointEvery(ParseResult parsed)
    {
        if (parsed.GetValue(checkpointEvery) is not { } every)
            return EveryEpoch;
        return Output(parsed) is not null
            ? every
            : throw new UsageException("'--checkpoint-every' needs a folder to save checkpoints in: add --output DIR.");
    }

    /// <summary>Refuses what a resumed training cannot change.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="changeable">What it can.</param>
    /// <exception cref="UsageException">Something else is given.</exception>
    public void RequireNothingBut(ParseResult parsed, params IReadOnlyList<Symbol> changeable)
    {
        if (parsed.Given().FirstOrDefault(symbol => symbol != resume && !changeable.Contains(symbol)) is { } given)
            throw new UsageException(
                $"'{given.Name}' cannot be given with --resume: a training resumes as it was begun. Leave it "
                    + $"out; only {string.Join(", ", changeable.Select(each => each.Name))} may change."
            );
    }

    private static string? FolderOf(Option<string?> option, ParseResult parsed) =>
        parsed.GetValue(option) is not "" and var path
            ? path
            : throw new UsageException(
                $"'{option.Name}' must be the path of a folder, but was empty; the current folder is '.'."
            );

    private static Length? ParseLength(ArgumentResult result)
    {
        try
        {
            return CheckpointInterval.Parse(result.Tokens[0].Value);
        }
        catch (UsageException error)
        {
            result.AddError(error.Message);
            return null;
        }
    }
}
