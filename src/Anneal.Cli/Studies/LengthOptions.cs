using Anneal.Cli.Options;

namespace Anneal.Cli.Studies;

/// <summary>How long the run of a program is, or one that was logged.</summary>
internal sealed class LengthOptions
{
    private readonly Option<long?> steps = NumberOption.Whole(
        "--steps",
        "Updates of the whole run, of a program or with --replay; the engine's run is said by --epochs.",
        least: 1L,
        most: NumberOption.MostOfRun
    );
    private readonly Option<long?> stepsPerEpoch = NumberOption.Whole(
        "--steps-per-epoch",
        "Updates in an epoch of them, where schedules have epochs: rungs are whole ones. Default: no epochs.",
        least: 1L,
        most: NumberOption.MostOfRun
    );

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [steps, stepsPerEpoch];

    /// <summary>Updates of the whole run, and of an epoch.</summary>
    /// <exception cref="UsageException">The run's length is not given.</exception>
    public (long Steps, long? PerEpoch) Read(ParseResult parsed, string who) =>
        (
            parsed.GetValue(steps)
                ?? throw new UsageException($"{who} needs the length of the whole run, as in --steps 50000."),
            parsed.GetValue(stepsPerEpoch)
        );

    /// <summary>Refuses them where the engine trains.</summary>
    /// <exception cref="UsageException">One is given.</exception>
    public void RequireNone(ParseResult parsed)
    {
        if (parsed.FirstGiven(All) is { } option)
            throw new UsageException(
                $"'{option.Name}' needs --replay or a program; how long the engine trains is said by --epochs."
            );
    }
}
