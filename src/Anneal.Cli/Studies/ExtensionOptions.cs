using System.Globalization;
using Anneal.Cli.Options;
using Anneal.Cli.Schedules;
using Anneal.Cli.Training;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>The options that say what is added to a study.</summary>
internal sealed class ExtensionOptions
{
    private readonly Option<double[]?> rates = RatesOption.Create();
    private readonly Option<string[]?> schedules = new("--schedules")
    {
        Description = "Schedule texts to try besides those that the study has, or @FILE to read one.",
        HelpName = "TEXT",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<int?> seeds = NumberOption.Whole(
        "--seeds",
        "Trainings of each candidate on the last rung, in all.",
        least: 1,
        most: SweepOptions.MostSeeds
    );
    private readonly Option<int?> draws = NumberOption.Whole(
        "--draws",
        "Candidates that --strategy random trains, in all.",
        least: 1,
        most: SweepOptions.MostDraws
    );
    private readonly Option<long?> steps = NumberOption.Whole(
        "--steps",
        "Updates of a longer run, as a new last rung for the best of the one before.",
        least: 1L,
        most: NumberOption.MostOfRun
    );
    private readonly Option<int?> epochs = NumberOption.Whole(
        "--epochs",
        "The same in epochs.",
        least: 1,
        most: TrainingOptions.MostEpochs
    );

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [rates, schedules, seeds, draws, steps, epochs];

    /// <summary>Reads what is added.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">What the study has.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    /// <exception cref="UsageException">Something does not fit.</exception>
    public StudyExtension Read(ParseResult parsed, StudySettings settings, CancellationToken cancellationToken)
    {
        if (parsed.FirstGiven(All) is null)
            throw new UsageException("'extend' needs what to add, as in --seeds 5 or --rates 0.3,1.");
        var recipes = ScheduleText.ReadAll(parsed.GetValue(schedules) ?? [], cancellationToken);
        ScheduleText.RequireBase("--schedules", recipes);
        return new()
        {
            Rates = [.. parsed.GetValue(rates) ?? []],
            Schedules = [.. recipes],
            Seeds = [.. MoreSeeds(parsed, settings)],
            Draws = parsed.GetValue(draws),
            Steps = Length(parsed, settings.Rungs),
        };
    }

    /// <summary>The words that say it again, without files.</summary>
    public IReadOnlyList<string> Words(ParseResult parsed, StudyExtension extension)
    {
        var words = new List<string>();
        if (extension.Rates.Count > 0)
            words.AddRange([
                rates.Name,
                string.Join(',', extension.Rates.Select(rate => rate.ToString("R", CultureInfo.InvariantCulture))),
            ]);
        if (extension.Schedules.Count > 0)
            words.AddRange(extension.Schedules.Select(schedule => schedule.ToString()).Prepend(schedules.Name));
        foreach (var option in new Option[] { seeds, draws, steps, epochs })
            if (parsed.GetResult(option) is { Implicit: false } given)
                words.AddRange(given.Tokens.Select(token => token.Value).Prepend(option.Name));
        return words;
    }

    private IEnumerable<ulong> MoreSeeds(ParseResult parsed, StudySettings settings)
    {
        if (parsed.GetValue(seeds) is not { } count)
            return [];
        return count > settings.Seeds.Count
            ? Enumerable.Range(settings.Seeds.Count, count - settings.Seeds.Count).Select(seed => (ulong)seed)
            : throw new UsageException(
                $"'--seeds' must be more than the {settings.Seeds.Count} that the study has, but was {count}."
            );
    }

    private long? Length(ParseResult parsed, RungSettings run)
    {
        if (parsed.GetValue(epochs) is { } count)
        {
            if (parsed.GetValue(steps) is not null)
                throw new UsageException("'--steps' and '--epochs' exclude each other; give one of them.");
            return count * run.StepsPerEpoch
                ?? throw new UsageException("'--epochs' needs a run with epochs; this one is said by --steps.");
        }
        if (parsed.GetValue(steps) is { } asked && asked % (run.StepsPerEpoch ?? 1) != 0)
            throw new UsageException(
                $"'--steps' must be whole epochs, of {run.StepsPerEpoch} updates each, but was {asked}."
            );
        return parsed.GetValue(steps);
    }
}
