namespace Anneal.Interop.Configurations;

/// <summary>What is known of the run that a configuration describes.</summary>
public sealed record ConfiguredRun
{
    private const double MostSteps = 1e15;

    /// <summary>Epochs in the run.</summary>
    public RunNumber Epochs { get; init; } = RunNumber.Unknown;

    /// <summary>Optimizer updates in the run.</summary>
    public RunNumber Steps { get; init; } = RunNumber.Unknown;

    /// <summary>Optimizer updates in an epoch.</summary>
    public RunNumber StepsPerEpoch { get; init; } = RunNumber.Unknown;

    /// <summary>Training examples in an epoch.</summary>
    public RunNumber Samples { get; init; } = RunNumber.Unknown;

    /// <summary>Examples in a batch on one device.</summary>
    public RunNumber BatchSize { get; init; } = RunNumber.Unknown;

    /// <summary>Devices that each take a batch at the same time.</summary>
    public RunNumber Devices { get; init; } = RunNumber.Unknown;

    /// <summary>Batches whose gradients are summed into one update.</summary>
    public RunNumber GradientAccumulation { get; init; } = RunNumber.Unknown;

    /// <summary>What the file says and the caller says otherwise.</summary>
    public ValueList<string> Replaced { get; init; } = [];

    /// <summary>The run as a plan; null where its length in updates is not known.</summary>
    public RunPlan? Plan
    {
        get
        {
            if (
                Epochs.Value is > 0 and var epochs
                && StepsPerEpoch.Value is >= 1 and var perEpoch
                && epochs * perEpoch is >= 1 and <= MostSteps
            )
            {
                var plan = RunPlan.FromEpochs(epochs, (long)perEpoch);
                if (Steps.Value is null || plan.TotalSteps == (long)Steps.Value)
                    return plan;
            }
            return Steps.Value is >= 1 and <= MostSteps and var steps ? RunPlan.FromSteps((long)steps) : null;
        }
    }

    /// <summary>The run with what the caller says above it, and what follows from its numbers.</summary>
    internal ConfiguredRun With(GivenRun given)
    {
        var replaced = new List<string>();
        var run = this with
        {
            Epochs = Above(Epochs, given.Epochs, "epochs"),
            Steps = Above(Steps, given.Steps, "updates"),
            StepsPerEpoch = Above(StepsPerEpoch, given.StepsPerEpoch, "updates in an epoch"),
            Samples = Above(Samples, given.Samples, "examples in an epoch"),
            BatchSize = Above(BatchSize, given.BatchSize, "examples in a batch"),
            Devices = Above(Devices, given.Devices, "devices"),
            GradientAccumulation = Above(GradientAccumulation, given.GradientAccumulation, "batches in an update"),
        };
        if (given.Samples is not null && run.Devices.Value is null)
            run = run with { Devices = new(1, NumberSource.Default, "where nothing is said") };
        // Other lengths than the file's are asked for.
        if (given.Epochs is not null && given.Steps is null)
            run = run with { Steps = Above(Steps, null, "updates", isDropped: true) };
        if (given.Steps is not null && given.Epochs is null)
            run = run with { Epochs = Above(Epochs, null, "epochs", isDropped: true) };
        return run.Completed() with { Replaced = [.. replaced] };

        RunNumber Above(RunNumber said, double? number, string of, bool isDropped = false)
        {
            if (number is null && !isDropped || number == said.Value)
                return said;
            if (said.Source == NumberSource.File)
                replaced.Add(Invariant($"{said.Value} {of} ({said.Detail})"));
            return number is { } value ? RunNumber.OfCaller(value) : RunNumber.Unknown;
        }
    }

    private ConfiguredRun Completed()
    {
        var run = this;
        if (
            run.StepsPerEpoch.Value is null
            && run
                is {
                    Samples.Value: >= 1 and var samples,
                    BatchSize.Value: >= 1 and var batch,
                    Devices.Value: >= 1 and var devices,
                    GradientAccumulation.Value: >= 1 and var accumulated
                }
        )
            run = run with
            {
                StepsPerEpoch = RunNumber.Computed(
                    Math.Ceiling(Math.Ceiling(samples / (batch * devices)) / accumulated)
                ),
            };
        if (
            run.Steps.Value is null
            && run is { Epochs.Value: > 0 and var epochs, StepsPerEpoch.Value: >= 1 and var per }
        )
            run = run with { Steps = RunNumber.Computed(Math.Ceiling(Math.Round(epochs * per, 6))) };
        return run;
    }
}
