using System.CommandLine.Parsing;
using Anneal.Cli.Options;
using Anneal.Tuning.Processes;

namespace Anneal.Cli.Studies;

/// <summary>The program that trains, after <c>--</c>, and the options of one.</summary>
internal sealed class ProgramOptions
{
    private const double MostSeconds = 1e8;

    private readonly Argument<string[]> words = new("COMMAND")
    {
        Description =
            "After --: a program that trains, in any language, with {rate}, {schedule} or {table_csv}, {seed}, "
            + "{budget}, {checkpoint} and {NAME} of --vary; it writes lines such as {\"step\": 100, "
            + "\"validation_loss\": 0.25}.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "-- COMMAND",
    };
    private readonly Option<string?> metricsFile = new("--metrics-file")
    {
        Description = "Where the program writes those lines, as {checkpoint}/metrics.jsonl. Default: standard output.",
        HelpName = "NAME",
    };
    private readonly Option<double?> timeLimit = NumberOption.Positive(
        "--time-limit",
        "Seconds that a trial of a program may take. Default: no limit.",
        MostSeconds
    );

    /// <summary>The program's words.</summary>
    public Argument Command => words;

    /// <summary>The program's words; none without one.</summary>
    public IReadOnlyList<string> WordsOf(ParseResult parsed) => parsed.GetValue(words) ?? [];

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [metricsFile, timeLimit];

    /// <summary>The program that trains; null where none is given.</summary>
    /// <exception cref="UsageException">Words stand where no program is expected, or options of one without
    /// one.</exception>
    public ProcessTrialSettings? Read(ParseResult parsed, string metric)
    {
        var given = WordsOf(parsed);
        if (given.Count > 0 && parsed.Tokens.All(token => token.Type != TokenType.DoubleDash))
            throw new UsageException(
                $"'{given[0]}' is no option; a program to train with stands after --, as in -- python3 train.py."
            );
        if (given.Count == 0 && parsed.FirstGiven(All) is { } option)
            throw new UsageException($"'{option.Name}' needs a program, as in -- python3 train.py.");
        return given.Count == 0
            ? null
            : new ProcessTrialSettings
            {
                Command = new CommandTemplate([.. given]),
                Metric = metric,
                MetricsFile = parsed.GetValue(metricsFile),
                TimeLimit = parsed.GetValue(timeLimit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            };
    }
}
