using System.CommandLine.Parsing;
using System.Globalization;
using Anneal.Cli.Options;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies;

/// <summary>The options that say how a sweep goes about it.</summary>
internal sealed class SweepOptions
{
    private const string Halving = "halving",
        Asynchronous = "asha",
        Grid = "grid",
        Random = "random",
        Stretch = "stretch",
        Resume = "resume",
        Shared = "shared",
        Alone = "alone";
    private const int DefaultSeeds = 3,
        DefaultDraws = 20;

    /// <summary>What may be asked for at most.</summary>
    public const int MostSeeds = 1_000,
        MostDraws = 1_000_000;

    private readonly Option<string?> metric = MetricOption();
    private readonly Option<string?> goal = WordOption.Create(
        "--goal",
        "Which values are better. Default: max where the metric's name has accuracy, f1 or auc in it, else min.",
        "min",
        "max"
    );
    private readonly Option<string?> value = new("--value")
    {
        Description = "What of a trial's values counts: last, best, or mean:K of the last K. Default: last.",
        HelpName = "RULE",
    };
    private readonly Option<string?> strategy = WordOption.Create(
        "--strategy",
        $"How trials are chosen. Default: {Halving}.",
        Halving,
        Asynchronous,
        Grid,
        Random
    );
    private readonly Option<int?> draws = NumberOption.Whole(
        "--draws",
        $"Candidates that --strategy {Random} trains. Default: {DefaultDraws}.",
        least: 1,
        most: MostDraws
    );
    private readonly Option<int?> reduction = NumberOption.Whole(
        "--reduction",
        "One of so many candidates comes to the next rung. Default: 3.",
        least: 2,
        most: 1_000
    );
    private readonly Option<string?> rungs = WordOption.Create(
        "--rungs",
        $"What a short rung trains: the whole schedule in less time, or the beginning of the run. Default: {Stretch}; "
            + $"{Resume} for one schedule that is the same however long the run is.",
        Stretch,
        Resume
    );
    private readonly Option<string?> rungsAt = new("--rungs-at")
    {
        Description = "Lengths of the rungs below the last: updates or epochs, as in 500,1500 or 1ep,3ep.",
        HelpName = "LIST",
    };
    private readonly Option<string?> trunks = WordOption.Create(
        "--trunks",
        "Whether trainings that begin with the same rates make those updates once, and part from a checkpoint, or each "
            + $"alone. Default: {Shared} for the engine; {Alone} for programs, which must resume bit for bit.",
        Shared,
        Alone
    );
    private readonly Option<int?> seeds = NumberOption.Whole(
        "--seeds",
        $"Trainings of each candidate on the last rung. Default: {DefaultSeeds}.",
        least: 1,
        most: MostSeeds
    );

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [metric, goal, value, strategy, draws, reduction, rungs, rungsAt, trunks, seeds];

    /// <summary>What is chosen by.</summary>
    public string Metric(ParseResult parsed) => parsed.GetValue(metric) ?? SweepMetrics.Default;

    /// <summary>Which values are better.</summary>
    public Goal Goal(ParseResult parsed) =>
        parsed.GetValue(goal) switch
        {
            null => Goals.Of(Metric(parsed)),
            "min" => Tuning.Trials.Goal.Min,
            _ => Tuning.Trials.Goal.Max,
        };

    /// <summary>What of a trial's values counts.</summary>
    /// <exception cref="UsageException">The text is no rule.</exception>
    public ValueRule Value(ParseResult parsed) =>
        parsed.GetValue(value) is not { } text
            ? ValueRule.Last
            : ValueRule.TryParse(text)
                ?? throw new UsageException($"'--value' must be last, best or mean:K, as in mean:5, but was '{text}'.");

    /// <summary>How trials are chosen.</summary>
    public Strategy Strategy(ParseResult parsed) =>
        parsed.GetValue(strategy) switch
        {
            Asynchronous => new AsynchronousHalving(),
            Grid => new GridSearch(),
            Random => new RandomSearch(parsed.GetValue(draws) ?? DefaultDraws),
            _ => new SuccessiveHalving(),
        };

    /// <summary>What the command line calls a strategy.</summary>
    public static string NameOf(Strategy strategy) =>
        strategy switch
        {
            AsynchronousHalving => Asynchronous,
            GridSearch => Grid,
            RandomSearch => Random,
            _ => Halving,
        };

    /// <summary>The seeds of the last rung.</summary>
    public ValueList<ulong> Seeds(ParseResult parsed) =>
        [.. Enumerable.Range(0, parsed.GetValue(seeds) ?? DefaultSeeds).Select(seed => (ulong)seed)];

    /// <summary>Whether trainings that begin alike share that part.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="otherwise">Where nothing is said.</param>
    /// <exception cref="UsageException">They are to share, and more than a trial's last value counts.</exception>
    public bool SharesTrunks(ParseResult parsed, bool otherwise)
    {
        if (parsed.GetValue(trunks) is not { } said)
            return otherwise;
        if (said == Shared && Value(parsed) != ValueRule.Last)
            throw new UsageException(
                $"'{trunks.Name} {Shared}' needs --value last: a training that resumes from another one's checkpoint "
                    + "has no values of its own before."
            );
        return said == Shared;
    }

    /// <summary>Refuses trunks where nothing is trained.</summary>
    /// <exception cref="UsageException">They are given.</exception>
    public void RequireNoTrunks(ParseResult parsed)
    {
        if (parsed.FirstGiven([trunks]) is { } option)
            throw new UsageException($"'{option.Name}' needs trainings; logged runs are not trained.");
    }

    /// <summary>How the rungs lie.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="steps">Updates of the whole run.</param>
    /// <param name="stepsPerEpoch">Updates in an epoch; null where there are none.</param>
    /// <exception cref="UsageException">A rung's length cannot be read, or ends within an epoch.</exception>
    public RungSettings Rungs(ParseResult parsed, long steps, long? stepsPerEpoch)
    {
        var settings = new RungSettings
        {
            Steps = steps,
            StepsPerEpoch = stepsPerEpoch,
            Below = parsed.GetValue(rungsAt) is { } list
                ? [.. list.Split(',').Select(text => LengthOf(text, stepsPerEpoch))]
                : null,
            Rule = parsed.GetValue(rungs) switch
            {
                Stretch => RungRule.Stretch,
                Resume => RungRule.Resume,
                _ => null,
            },
        };
        return parsed.GetValue(reduction) is { } by ? settings with { Reduction = by } : settings;
    }

    private static Option<string?> MetricOption()
    {
        var option = new Option<string?>("--metric")
        {
            Description =
                $"What is chosen by: {string.Join(", ", SweepMetrics.Names)}, or what a program reports. Default: "
                + $"{SweepMetrics.Default}.",
            HelpName = "NAME",
        };
        option.CompletionSources.Add([.. SweepMetrics.Names]);
        return option;
    }

    private static long LengthOf(string text, long? stepsPerEpoch)
    {
        const string Epochs = "ep";
        var inEpochs = text.EndsWith(Epochs, StringComparison.Ordinal);
        var number = inEpochs ? text[..^Epochs.Length] : text;
        if (
            !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length is < 1 or > NumberOption.MostOfRun
            || (inEpochs && stepsPerEpoch is null)
        )
            throw new UsageException(
                $"'--rungs-at' must be whole numbers of updates or epochs, as in 500,1500 or 1ep,3ep, but one was "
                    + $"'{text}'."
            );
        var steps = inEpochs ? length * stepsPerEpoch!.Value : length;
        return steps % (stepsPerEpoch ?? 1) == 0
            ? steps
            : throw new UsageException(
                $"'--rungs-at' must be whole epochs, of {stepsPerEpoch} updates each, but one was {steps} updates."
            );
    }
}
