using Anneal.Cli.Options;
using Anneal.Cluster;
using Anneal.Tuning.Studies;

namespace Anneal.Cli.Studies;

/// <summary>The options that say when a worker leaves before its study is over.</summary>
internal sealed class WorkLimitOptions(string idleDefault)
{
    private const double MostIdle = 1e7;

    private readonly Option<string?> time = new("--max-time")
    {
        Description =
            "How long a worker stays, as in 90m, 4h or 3:45:00: it begins nothing that it cannot end or save, and "
            + "stops what still runs. Default: no limit; in a job of Slurm, the job's less a margin to save in.",
        HelpName = "TIME",
    };
    private readonly Option<double?> idle = NumberOption.Number(
        "--idle",
        $"Seconds that a worker stays without anything to train. Default: {idleDefault}.",
        FormattableString.Invariant($"a number from 0 to {MostIdle}"),
        seconds => seconds is >= 0 and <= MostIdle
    );

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [time, idle];

    /// <summary>The name of the option for time.</summary>
    public string TimeName => time.Name;

    /// <summary>The name of the option for idle seconds.</summary>
    public string IdleName => idle.Name;

    /// <summary>Seconds without anything to train; null where it is not said.</summary>
    public double? Idle(ParseResult parsed) => parsed.GetValue(idle);

    /// <summary>How long it stays; null where it is not said.</summary>
    /// <exception cref="UsageException">It is no duration.</exception>
    public TimeSpan? Time(ParseResult parsed) =>
        parsed.GetValue(time) is not { } text
            ? null
            : ClockText.TryParse(text)
                ?? throw new UsageException(
                    $"'{time.Name}' must be a duration of at most 40 days, as in 90m, 4h or 3:45:00, but was '{text}'."
                );

    /// <summary>Both, as a worker takes them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="usualTime">Its time where none is said.</param>
    public WorkLimits Read(ParseResult parsed, Func<TimeSpan?> usualTime) =>
        new()
        {
            Idle = Idle(parsed) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Time = Time(parsed) ?? usualTime(),
        };
}
