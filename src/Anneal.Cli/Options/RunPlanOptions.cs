using Anneal.Interop.Configurations;

namespace Anneal.Cli.Options;

/// <summary>The options that say how long a run is, where nothing is trained.</summary>
internal sealed class RunPlanOptions
{
    private readonly Option<long?> steps;
    private readonly Option<double?> epochs = NumberOption.Positive(
        "--epochs",
        "Epochs in the run; needs --steps-per-epoch, or --samples and --batch.",
        NumberOption.MostOfRun
    );
    private readonly Option<long?> stepsPerEpoch = NumberOption.Whole(
        "--steps-per-epoch",
        "Optimizer updates in an epoch.",
        least: 1L,
        most: NumberOption.MostOfRun
    );
    private readonly Option<long?> samples = NumberOption.Whole(
        "--samples",
        "Training examples in an epoch.",
        least: 1L,
        most: NumberOption.MostOfRun
    );
    private readonly Option<double?> tokens = NumberOption.Positive(
        "--tokens",
        "Tokens in the whole run; needs --sequence-length and --batch.",
        NumberOption.MostOfRun
    );
    private readonly Option<long?> sequenceLength = NumberOption.Whole(
        "--sequence-length",
        "Tokens in one sequence.",
        least: 1L,
        most: NumberOption.MostOfRun
    );
    private readonly Option<long?> batch = NumberOption.Whole(
        "--batch",
        "Training examples, or sequences, in a batch on one device.",
        least: 1L,
        most: NumberOption.MostOfRun
    );
    private readonly Option<long?> devices = NumberOption.Whole(
        "--devices",
        "Devices that each take a batch at the same time. Default: 1.",
        least: 1L,
        most: NumberOption.MostOfRun
    );
    private readonly Option<long?> accumulation = NumberOption.Whole(
        "--accumulate",
        "Batches whose gradients are summed into one update. Default: 1.",
        least: 1L,
        most: NumberOption.MostOfRun
    );
    private readonly Option<bool> dropLast = new("--drop-last")
    {
        Description = "The last, smaller batch of an epoch is left out.",
    };
    private readonly Option<double?> skippedShare = NumberOption.Number(
        "--skipped-share",
        "Share of the updates that a loss scaler is expected to skip. Default: 0.",
        "at least 0 and less than 1",
        share => share is >= 0 and < 1
    );

    /// <param name="stepsDescription">What --steps means to the command.</param>
    public RunPlanOptions(string stepsDescription = "Optimizer updates in the run.") =>
        steps = NumberOption.Whole("--steps", stepsDescription, least: 1L, most: NumberOption.MostOfRun);

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All =>
        [
            steps,
            epochs,
            stepsPerEpoch,
            samples,
            tokens,
            sequenceLength,
            batch,
            devices,
            accumulation,
            dropLast,
            skippedShare,
        ];

    /// <summary>The run; null where nothing was said of it.</summary>
    /// <exception cref="UsageException">The options do not fit together.</exception>
    public RunPlan? PlanOf(ParseResult parsed)
    {
        var plan = AttemptedOf(parsed);
        var share = parsed.GetValue(skippedShare);
        if (plan is null && share is not null)
            throw Unfit();
        return share is { } skipped ? plan!.WithSkippedShare(skipped) : plan;
    }

    /// <summary>The run.</summary>
    /// <exception cref="UsageException">Nothing was said of it, or the options do not fit together.</exception>
    public RunPlan RequirePlan(ParseResult parsed) => PlanOf(parsed) ?? throw Unfit();

    /// <summary>Epochs, and updates in one, where the rest may be read elsewhere; what was not said is null.</summary>
    /// <exception cref="UsageException">The options say a run by its end alone, or do not fit together.</exception>
    public (double? Epochs, long? StepsPerEpoch) PartsOf(ParseResult parsed)
    {
        if (
            parsed.GetValue(epochs) is not null
            && parsed.GetValue(stepsPerEpoch) is null
            && parsed.GetValue(samples) is null
            && parsed.GetValue(batch) is null
        )
            return (parsed.GetValue(epochs), null);
        if (
            parsed.GetValue(epochs) is null
            && parsed.GetValue(steps) is null
            && parsed.GetValue(stepsPerEpoch) is { } perEpoch
        )
            return (null, perEpoch);
        if (PlanOf(parsed) is not { } plan)
            return (null, null);
        return plan.Epochs is { } run
            ? (run, plan.StepsPerEpoch)
            : throw new UsageException(
                "of a Python source the run is said by --epochs and --steps-per-epoch, or --epochs, --samples and "
                    + "--batch; the rest is read from its loops."
            );
    }

    /// <summary>What is said of a run of which a configuration may say the rest.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="rate">The optimizer's rate; null where none is said.</param>
    /// <exception cref="UsageException">The run is said by its tokens.</exception>
    public GivenRun GivenOf(ParseResult parsed, double? rate)
    {
        if (parsed.GetValue(tokens) is not null || parsed.GetValue(sequenceLength) is not null)
            throw new UsageException(
                "of a configuration the run is said by --steps, or by --epochs with --steps-per-epoch, or with "
                    + "--samples, --batch, --devices and --accumulate; the rest is read from the file."
            );
        return new()
        {
            Steps = parsed.GetValue(steps),
            Epochs = parsed.GetValue(epochs),
            StepsPerEpoch = parsed.GetValue(stepsPerEpoch),
            Samples = parsed.GetValue(samples),
            BatchSize = parsed.GetValue(batch),
            Devices = parsed.GetValue(devices),
            GradientAccumulation = parsed.GetValue(accumulation),
            Rate = rate,
        };
    }

    /// <summary>The number of steps asked for; null where none was.</summary>
    public long? StepsOf(ParseResult parsed) => parsed.GetValue(steps);

    private RunPlan? AttemptedOf(ParseResult parsed)
    {
        var (perDevice, onDevices, accumulated, drops) = (
            parsed.GetValue(batch),
            parsed.GetValue(devices) ?? 1,
            parsed.GetValue(accumulation) ?? 1,
            parsed.GetValue(dropLast)
        );
        if (perDevice is null && (onDevices != 1 || accumulated != 1 || drops))
            throw Unfit();
        return (
            parsed.GetValue(epochs),
            parsed.GetValue(stepsPerEpoch),
            parsed.GetValue(samples),
            parsed.GetValue(tokens),
            parsed.GetValue(sequenceLength),
            perDevice
        ) switch
        {
            (null, null, null, null, null, null) => parsed.GetValue(steps) is { } total
                ? RunPlan.FromSteps(total)
                : null,
            ({ } run, { } perEpoch, null, null, null, null) => RunPlan.FromEpochs(run, perEpoch),
            // A run in updates that knows its epochs, as those have that count iterations.
            (null, { } perEpoch, null, null, null, null) when parsed.GetValue(steps) is { } total => RunPlan.FromEpochs(
                (double)total / perEpoch,
                perEpoch
            ),
            ({ } run, null, { } examples, null, null, { } batchSize) => RunPlan.FromSamples(
                examples,
                batchSize,
                run,
                onDevices,
                accumulated,
                drops
            ),
            (null, null, null, { } budget, { } length, { } batchSize) when !drops => RunPlan.FromTokens(
                budget,
                length,
                batchSize,
                onDevices,
                accumulated
            ),
            _ => throw Unfit(),
        };
    }

    private static UsageException Unfit() =>
        new(
            "a run is said by --steps N [--steps-per-epoch K], by --epochs N --steps-per-epoch K, by --epochs N "
                + "--samples N --batch N "
                + "[--devices N --accumulate N --drop-last], "
                + "or by --tokens N --sequence-length N --batch N [--devices N --accumulate N]; give all options of "
                + "one of these."
        );
}
