namespace Anneal.Tuning.Processes;

/// <summary>How a program trains, and how it says what came of it.</summary>
public sealed record ProcessTrialSettings
{
    private const int LeastOutput = 1_024,
        MostOutput = 1_000_000_000;

    /// <summary>The program.</summary>
    public required CommandTemplate Command { get; init; }

    /// <summary>
    /// The metric that is chosen by: a name in the lines of JSON that the program writes, as
    /// <c>{"step": 100, "validation_loss": 0.25}</c>.
    /// </summary>
    public required string Metric { get; init; }

    /// <summary>
    /// The file that those lines come to, with placeholders; null: they come on standard output. Default null.
    /// </summary>
    public string? MetricsFile { get; init; }

    /// <summary>
    /// Threads that the program is told to use, in the variables that numeric libraries read (<c>OMP_NUM_THREADS</c>
    /// and its like), where they say nothing yet; null: it is told nothing. At least 1. Default null.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int? Threads
    {
        get;
        init => field = value is { } count ? Require.AtLeast(1, count, nameof(Threads)) : null;
    }

    /// <summary>How long a trial may take; null: for ever. Greater than 0. Default null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public TimeSpan? TimeLimit
    {
        get;
        init
        {
            if (value is { } limit)
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(TimeLimit));
            field = value;
        }
    }

    /// <summary>
    /// Bytes of a trial's output that are kept in <c>output.log</c>, half of them from its beginning and half from its
    /// end. From 1,024 to 1,000,000,000. Default a million.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int OutputLimit
    {
        get;
        init => field = (int)Require.Between(LeastOutput, MostOutput, value, nameof(OutputLimit));
    } = 1_000_000;
}
