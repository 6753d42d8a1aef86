using Anneal.Cli.Options;
using Anneal.Tuning.Replay;

namespace Anneal.Cli.Commands.Sweep;

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
    private readonly Option<long?> steps = NumberOption.Whole(
        "--steps",
        "Updates of the whole run, with --replay; the engine's run is said by --epochs.",
        least: 1L,
        most: NumberOption.MostOfRun
    );

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [files, steps];

    /// <summary>The logged runs; null where trials are trained.</summary>
    /// <exception cref="UsageException"><c>--steps</c> is given without them.</exception>
    public RecordedRuns? Read(ParseResult parsed)
    {
        if (parsed.GetValue(files) is { Length: > 0 } paths)
            return RecordedRuns.Read(paths[0], paths[1]);
        return parsed.GetValue(steps) is null
            ? null
            : throw new UsageException("'--steps' needs --replay; how long the engine trains is said by --epochs.");
    }

    /// <summary>Updates of the whole run.</summary>
    /// <exception cref="UsageException">It is not given.</exception>
    public long Steps(ParseResult parsed) =>
        parsed.GetValue(steps)
        ?? throw new UsageException("'--replay' needs the length of the whole run, as in --steps 50000.");
}
