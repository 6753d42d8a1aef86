using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Anneal.Serialization;

namespace Anneal;

/// <summary>How long a run is: the only place where epochs, samples and shares become steps.</summary>
/// <remarks>
/// A step is one applied optimizer update. Immutable, compared by value; how its numbers came about
/// (<see cref="Arithmetic"/>) plays no part in that. In JSON, configuration and type converters it is one line, as
/// <c>epochs=90 steps_per_epoch=100</c>.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<RunPlan>))]
[TypeConverter(typeof(TextTypeConverter<RunPlan>))]
public sealed partial record RunPlan : IParsable<RunPlan>, IFormattable
{
    private RunPlan() { }

    /// <summary>Steps in one epoch; null where the plan does not speak of epochs.</summary>
    public long? StepsPerEpoch { get; private init; }

    /// <summary>Epochs in the run; null where the plan does not speak of epochs.</summary>
    public double? Epochs { get; private init; }

    /// <summary>Steps in the whole run; null where its end is open.</summary>
    public long? TotalSteps { get; private init; }

    /// <summary>Training examples that one step sees on all devices; null where unknown.</summary>
    public double? SamplesPerStep { get; private init; }

    /// <summary>Tokens that one step sees on all devices; null where unknown.</summary>
    public double? TokensPerStep { get; private init; }

    /// <summary>Batches whose gradients are summed into one step. Default 1.</summary>
    public long GradientAccumulation { get; private init; } = 1;

    /// <summary>Devices that each take a batch at the same time. Default 1.</summary>
    public long Devices { get; private init; } = 1;

    /// <summary>
    /// Share of the attempted updates that a loss scaler is expected to skip; they are no steps. Default 0.
    /// </summary>
    public double SkippedShare { get; private init; }

    /// <summary>
    /// How the numbers came about, a line for each division or product:
    /// <c>60,000 samples / 256 = 234.38 → 235 updates per epoch</c>.
    /// </summary>
    public ValueList<string> Arithmetic { get; private init; } = [];

    /// <summary>Training examples in the whole run; null where unknown.</summary>
    public double? TotalSamples => SamplesPerStep * TotalSteps;

    /// <summary>Tokens in the whole run; null where unknown.</summary>
    public double? TotalTokens => TokensPerStep * TotalSteps;

    /// <summary>A run of so many steps that does not speak of epochs.</summary>
    /// <param name="totalSteps">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 or more than 1e15.</exception>
    public static RunPlan FromSteps(long totalSteps) => new() { TotalSteps = Whole(totalSteps) };

    /// <summary>A run of epochs with a known number of steps each.</summary>
    /// <param name="epochs">Greater than 0; a fraction ends within an epoch.</param>
    /// <param name="stepsPerEpoch">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(RunPlan.FromEpochs(epochs: 30, stepsPerEpoch: 235).TotalSteps); // 7050
    /// </code>
    /// </example>
    public static RunPlan FromEpochs(double epochs, long stepsPerEpoch) =>
        new()
        {
            Epochs = Require.Positive(epochs),
            StepsPerEpoch = Whole(stepsPerEpoch),
            TotalSteps = (long)Require.Between(1, Length.Longest, Period.Round(epochs * stepsPerEpoch), nameof(epochs)),
            Arithmetic =
            [
                PlanText.Product(
                    epochs,
                    "epochs",
                    stepsPerEpoch,
                    "updates per epoch",
                    Period.Round(epochs * stepsPerEpoch),
                    "updates"
                ),
            ],
        };

    /// <summary>A run over a data set.</summary>
    /// <param name="samples">Training examples in an epoch. At least 1.</param>
    /// <param name="batchSize">Examples in one batch on one device. At least 1.</param>
    /// <param name="epochs">Greater than 0.</param>
    /// <param name="devices">Devices that each take a batch at the same time. At least 1.</param>
    /// <param name="gradientAccumulation">Batches whose gradients are summed into one update. At least 1.</param>
    /// <param name="dropLast">Whether the last, smaller batch of an epoch is left out. Default: it is used.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range, or an epoch has no
    /// step.</exception>
    /// <example>
    /// <code>
    /// var plan = RunPlan.FromSamples(samples: 60_000, batchSize: 256, epochs: 30);
    /// Console.WriteLine(plan.TotalSteps); // 7050
    /// </code>
    /// </example>
    public static RunPlan FromSamples(
        long samples,
        long batchSize,
        double epochs,
        long devices = 1,
        long gradientAccumulation = 1,
        bool dropLast = false
    )
    {
        Whole(samples);
        var samplesPerStep = (double)Whole(batchSize) * Whole(devices) * Whole(gradientAccumulation);
        // Batches first, then updates: an epoch's last update may sum fewer batches.
        var batches = Divide(samples, (double)batchSize * devices, dropLast);
        var steps = Divide(batches, gradientAccumulation, dropLast);
        if (steps < 1)
            throw new ArgumentOutOfRangeException(
                nameof(batchSize),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'batchSize' leaves no step in an epoch: {samples} samples are fewer than the {samplesPerStep} "
                        + $"of one update; lower the batch size or keep the last batch."
                )
            );
        var plan = FromEpochs(epochs, (long)steps);
        return plan with
        {
            SamplesPerStep = samplesPerStep,
            GradientAccumulation = gradientAccumulation,
            Devices = devices,
            Arithmetic =
            [
                PlanText.Quotient(
                    samples,
                    "samples",
                    PlanText.Times(batchSize, devices, "devices"),
                    (double)batchSize * devices,
                    batches,
                    gradientAccumulation == 1 ? "updates per epoch" : "batches per epoch"
                ),
                .. gradientAccumulation == 1
                    ? Array.Empty<string>()
                    :
                    [
                        PlanText.Quotient(
                            batches,
                            "batches",
                            $"{gradientAccumulation} accumulated",
                            gradientAccumulation,
                            steps,
                            "updates per epoch"
                        ),
                    ],
                .. plan.Arithmetic,
            ],
        };

        static double Divide(double amount, double divisor, bool down) =>
            down ? Math.Floor(amount / divisor) : Math.Ceiling(amount / divisor);
    }

    /// <summary>This plan with a known number of training examples in each step.</summary>
    /// <param name="samplesPerStep">Greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number greater than 0.</exception>
    public RunPlan WithSamplesPerStep(double samplesPerStep) =>
        this with
        {
            SamplesPerStep = Require.Positive(samplesPerStep),
        };

    /// <summary>A run over a budget of tokens, as language models are trained; the last step may see fewer.</summary>
    /// <param name="tokens">Tokens in the whole run. Greater than 0.</param>
    /// <param name="sequenceLength">Tokens in one sequence. At least 1.</param>
    /// <param name="batchSize">Sequences in one batch on one device. At least 1.</param>
    /// <param name="devices">Devices that each take a batch at the same time. At least 1.</param>
    /// <param name="gradientAccumulation">Batches whose gradients are summed into one update. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range, or the run has more than 1e15
    /// steps.</exception>
    public static RunPlan FromTokens(
        double tokens,
        long sequenceLength,
        long batchSize,
        long devices = 1,
        long gradientAccumulation = 1
    )
    {
        var samplesPerStep = (double)Whole(batchSize) * Whole(devices) * Whole(gradientAccumulation);
        var tokensPerStep = samplesPerStep * Whole(sequenceLength);
        var steps = Require.Between(
            1,
            Length.Longest,
            Math.Ceiling(Require.Positive(tokens) / tokensPerStep),
            nameof(tokens)
        );
        return FromSteps((long)steps) with
        {
            SamplesPerStep = samplesPerStep,
            TokensPerStep = tokensPerStep,
            GradientAccumulation = gradientAccumulation,
            Devices = devices,
            Arithmetic =
            [
                PlanText.Chain(
                    [
                        (batchSize, "sequences"),
                        (devices, "devices"),
                        (gradientAccumulation, "accumulated"),
                        (sequenceLength, "tokens each"),
                    ],
                    tokensPerStep,
                    "tokens per update"
                ),
                PlanText.Quotient(tokens, "tokens", PlanText.Count(tokensPerStep), tokensPerStep, steps, "updates"),
            ],
        };
    }

    /// <summary>This plan with updates left out that a loss scaler skips: only applied ones are steps.</summary>
    /// <param name="share">Expected share of the attempted updates, from 0 to less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of its range, or no step is left.</exception>
    public RunPlan WithSkippedShare(double share)
    {
        if (!(share >= 0 && share < 1))
            throw new ArgumentOutOfRangeException(
                nameof(share),
                FormattableString.Invariant($"'share' must be at least 0 and less than 1, but was {share}.")
            );
        if (share == 0)
            return this;
        return this with
        {
            SkippedShare = share,
            StepsPerEpoch = StepsPerEpoch is { } perEpoch ? Applied(perEpoch) : null,
            TotalSteps = TotalSteps is { } total ? Applied(total) : null,
            Arithmetic =
            [
                .. Arithmetic,
                .. TotalSteps is { } attempted
                    ? [PlanText.Applied(attempted, share, Applied(attempted))]
                    : Array.Empty<string>(),
            ],
        };

        long Applied(long steps) =>
            (long)Require.Between(1, Length.Longest, Period.Round(steps * (1 - share)), nameof(share));
    }

    /// <summary>The run that is left of this one after so many steps.</summary>
    /// <param name="steps">At least 0, and less than the run's total steps where those are known.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is left, or <paramref name="steps"/> is
    /// negative.</exception>
    public RunPlan After(long steps)
    {
        if (Require.AtLeast(0, steps) == 0)
            return this;
        if (TotalSteps is not { } total)
            return this;
        if (steps >= total)
            throw new ArgumentOutOfRangeException(
                nameof(steps),
                FormattableString.Invariant(
                    $"nothing is left of a run of {total} steps after {steps}; make the run longer."
                )
            );
        return this with
        {
            TotalSteps = total - steps,
            Epochs = Epochs is { } epochs ? epochs - (double)steps / StepsPerEpoch : null,
            Arithmetic = [],
        };
    }

    /// <summary>This plan with a known number of tokens in each step.</summary>
    /// <param name="tokensPerStep">Greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number greater than 0.</exception>
    public RunPlan WithTokensPerStep(double tokensPerStep) =>
        this with
        {
            TokensPerStep = Require.Positive(tokensPerStep),
        };

    /// <summary>A length in steps, not yet rounded.</summary>
    /// <param name="length">The length.</param>
    /// <exception cref="ScheduleBindingException">This plan does not know what the unit needs.</exception>
    public double StepsIn(Length length) =>
        length.Unit switch
        {
            LengthUnit.Epochs => length.Amount * Known(StepsPerEpoch, length, "the steps per epoch"),
            LengthUnit.Percent => length.Amount * Known(TotalSteps, length, "the run's total steps") / 100,
            LengthUnit.Samples => length.Amount
                / Known(SamplesPerStep, length, "the samples per step (the batch size)"),
            LengthUnit.Tokens => length.Amount / Known(TokensPerStep, length, "the tokens per step"),
            _ => length.Amount,
        };

    private static double Known(double? value, Length length, string what) =>
        value ?? throw new ScheduleBindingException($"'{length}' needs {what}, but the run plan does not say it.");

    private static long Whole(
        long value,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string? name = null
    ) => (long)Require.Between(1, Length.Longest, value, name);
}
