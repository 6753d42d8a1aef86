using System.CommandLine.Parsing;
using Anneal.Cli.Options;
using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Commands.Find;

/// <summary>The options of a range test.</summary>
internal sealed class RangeOptions
{
    private const int MostSteps = 100_000,
        MostSeeds = 1_000;

    private static readonly RangeTestSettings Defaults = new();

    private readonly Option<double?> low = NumberOption.Positive(
        "--low",
        FormattableString.Invariant($"The first rate that is tried. Default: {Defaults.Low}.")
    );
    private readonly Option<double?> high = NumberOption.Positive(
        "--high",
        FormattableString.Invariant($"The last rate that is tried. Default: {Defaults.High}.")
    );
    private readonly Option<int?> steps = NumberOption.Whole(
        "--steps",
        $"Optimizer updates of each seed. Default: {Defaults.Steps}.",
        least: 50,
        most: MostSteps
    );
    private readonly Option<string?> ramp = WordOption.Create(
        "--ramp",
        $"How the rate grows. Default: {Exponential}.",
        Exponential,
        Linear
    );
    private readonly Option<double?> smoothing = NumberOption.Fraction(
        "--smoothing",
        FormattableString.Invariant($"Share of the smoothed loss kept at every step. Default: {Defaults.Smoothing}.")
    );
    private readonly Option<int?> seeds = NumberOption.Whole(
        "--seeds",
        $"Tests with different seeds, which must agree. Default: {Defaults.Seeds.Count}; with --resume, the run's one.",
        least: 1,
        most: MostSeeds
    );
    private readonly Option<string?> resume = new("--resume")
    {
        Description = "Folder of a training, whose last checkpoint the test starts from. It stays as it is.",
        HelpName = "DIR",
    };

    private const string Exponential = "exponential",
        Linear = "linear";

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [low, high, steps, ramp, smoothing, seeds, resume];

    /// <summary>The folder of the training to start from; null for a new one.</summary>
    public string? Resume(ParseResult parsed) => parsed.GetValue(resume);

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">Options do not fit together.</exception>
    public RangeTestSettings Settings(ParseResult parsed)
    {
        if (Resume(parsed) is not null && parsed.GetValue(seeds) is not null)
            throw new UsageException("'--seeds' cannot be given with --resume: the training has its one seed.");
        var settings = new RangeTestSettings
        {
            Low = parsed.GetValue(low) ?? Defaults.Low,
            High = parsed.GetValue(high) ?? Defaults.High,
            Steps = parsed.GetValue(steps) ?? Defaults.Steps,
            Ramp = parsed.GetValue(ramp) == Linear ? RampKind.Linear : RampKind.Exponential,
            Smoothing = parsed.GetValue(smoothing) ?? Defaults.Smoothing,
            Seeds =
            [
                .. Enumerable.Range(0, parsed.GetValue(seeds) ?? Defaults.Seeds.Count).Select(seed => (ulong)seed),
            ],
        };
        if (settings.High <= settings.Low)
            throw new UsageException(
                FormattableString.Invariant($"'--high' must be above --low ({settings.Low}), but was {settings.High}.")
            );
        return settings;
    }

    /// <summary>Refuses options that a training which goes on has answered already.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="allowed">What may be given.</param>
    /// <exception cref="UsageException">Something else is given.</exception>
    public void RequireNothingBut(ParseResult parsed, IReadOnlyList<Symbol> allowed)
    {
        if (parsed.Given().FirstOrDefault(symbol => !allowed.Contains(symbol)) is { } given)
            throw new UsageException(
                $"'{given.Name}' cannot be given with {resume.Name}: the training was begun with its own. Leave it "
                    + "out."
            );
    }
}
