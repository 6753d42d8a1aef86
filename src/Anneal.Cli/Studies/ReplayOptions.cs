using Anneal.Cli.Options;
using Anneal.Tuning.Replay;

namespace Anneal.Cli.Studies;

/// <summary>The options of a sweep over trainings that were logged.</summary>
internal sealed class ReplayOptions
{
    private readonly Option<string[]?> files = new("--replay")
    {
        Description = "Take logged runs for trials: a .csv FILE of runs and one of their points. Needs --steps.",
        HelpName = "RUNS POINTS",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [files];

    /// <summary>Whether trials are logged runs.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(files) is { Length: > 0 };

    /// <summary>The logged runs.</summary>
    public RecordedRuns Read(ParseResult parsed) =>
        parsed.GetValue(files) is [var runs, var points]
            ? RecordedRuns.Read(runs, points)
            : throw new InvalidOperationException("There must be logged runs.");
}
