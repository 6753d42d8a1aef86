using System.CommandLine;
using Anneal.Cli.Errors;

namespace Anneal.Cli.Options;

/// <summary>The options that say how long a run is, where nothing is trained.</summary>
internal sealed class RunPlanOptions
{
    private readonly Option<long?> steps = NumberOption.Whole("--steps", "Optimizer updates to show, from update 0; alone, also the length of the run. Default: the run, or the longest schedule.", least: 1L);
    private readonly Option<double?> epochs = NumberOption.Positive("--epochs", "Epochs in the run; needs --steps-per-epoch, or --samples and --batch.");
    private readonly Option<long?> stepsPerEpoch = NumberOption.Whole("--steps-per-epoch", "Optimizer updates in an epoch.", least: 1L);
    private readonly Option<long?> samples = NumberOption.Whole("--samples", "Training examples in an epoch.", least: 1L);
    private readonly Option<long?> batch = NumberOption.Whole("--batch", "Training examples in a batch.", least: 1L);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { steps, epochs, stepsPerEpoch, samples, batch }) command.Add(option);
    }

    /// <summary>The run; null where nothing was said of it.</summary>
    /// <exception cref="UsageException">The options do not fit together.</exception>
    public RunPlan? PlanOf(ParseResult parsed) =>
        (parsed.GetValue(epochs), parsed.GetValue(stepsPerEpoch), parsed.GetValue(samples), parsed.GetValue(batch)) switch
        {
            (null, null, null, null) => parsed.GetValue(steps) is { } total ? RunPlan.OfSteps(total) : null,
            ({ } run, { } perEpoch, null, null) => RunPlan.OfEpochs(run, perEpoch),
            ({ } run, null, { } examples, { } batchSize) => RunPlan.OfSamples(examples, batchSize, run),
            _ => throw new UsageException("a run is said by --steps N, by --epochs N --steps-per-epoch K, or by --epochs N --samples N --batch N; give all options of one of these."),
        };

    /// <summary>The number of steps asked for; null where none was.</summary>
    public long? StepsOf(ParseResult parsed) => parsed.GetValue(steps);
}
