namespace Anneal.Tuning.Ranges;

/// <summary>
/// The losses of one seed while the rate grows: says the next rate, takes the loss, and knows when enough was seen.
/// </summary>
/// <remarks>For a training loop that calls; <see cref="RangeTest"/> runs one that is called. Not thread-safe.</remarks>
public sealed class RangeTestRecording
{
    private const double MostRise = 0.5,
        MostNoise = 10,
        RoundingShare = 1e-9;
    private const int FirstShare = 10,
        NoiseShare = 4,
        WindowsPerTest = 30;

    private readonly RangeTestSettings settings;
    private readonly Schedule rates;
    private readonly List<double> losses = [],
        smoothed = [];
    private int risenSteps;
    private double average,
        kept = 1,
        squaredChanges,
        best = double.PositiveInfinity;

    /// <param name="settings">Which rates are tried.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentException">The settings do not fit together.</exception>
    public RangeTestRecording(RangeTestSettings settings, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (this.settings, rates, Seed) = (settings, settings.Rates, seed);
    }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>Updates that were made.</summary>
    public int Count { get; private set; }

    /// <summary>Whether all rates were tried, or the loss has diverged.</summary>
    public bool IsOver => DivergenceRate is not null || Count == settings.Steps;

    /// <summary>The rate at which the loss had diverged; null where it did not.</summary>
    public double? DivergenceRate { get; private set; }

    /// <summary>The smoothed losses that are finite.</summary>
    public IReadOnlyList<double> Smoothed => smoothed;

    /// <summary>The update to make next.</summary>
    /// <exception cref="InvalidOperationException">The recording is over.</exception>
    public RangeTestStep Next =>
        IsOver
            ? throw new InvalidOperationException("The recording must not be over, but is; look at 'IsOver' first.")
            : new(Count, rates.At(Count), Seed);

    /// <summary>Takes in the loss of the update that <see cref="Next"/> asked for.</summary>
    /// <param name="loss">As it was before the update. Not finite: it has diverged.</param>
    /// <returns>Whether more updates are wanted.</returns>
    /// <exception cref="InvalidOperationException">The recording is over.</exception>
    public bool Add(double loss)
    {
        var rate = Next.LearningRate;
        var index = Count++;
        if (double.IsFinite(loss))
            Smooth(loss);
        if (!double.IsFinite(loss) || !double.IsFinite(smoothed[^1]))
            DivergenceRate = rate;
        else if (!IsRisen(index))
            risenSteps = 0;
        else if (++risenSteps == Window) // a bump on the way down is no divergence
            DivergenceRate = RateAt(index - Window + 1);
        return !IsOver;
    }

    /// <summary>First updates that no rule looks at.</summary>
    internal int SkippedSteps => settings.SkippedSteps;

    /// <summary>Updates to each side of one, over which a slope is measured.</summary>
    internal int Window => Math.Max(2, settings.Steps / WindowsPerTest);

    /// <summary>The rate of an update.</summary>
    internal double RateAt(int index) => rates.At(index);

    /// <summary>The losses that are finite.</summary>
    internal IReadOnlyList<double> Losses => losses;

    /// <summary>The loss before the rate had an effect: the median of the first tenth.</summary>
    internal double Start
    {
        get
        {
            var first = losses.Take(Math.Max(settings.SkippedSteps, settings.Steps / FirstShare)).Order().ToArray();
            return (first[(first.Length - 1) / 2] + first[first.Length / 2]) / 2;
        }
    }

    /// <summary>
    /// By how much the smoothed loss goes up and down by chance before the rate has an effect: in the first quarter.
    /// </summary>
    internal double Noise
    {
        get
        {
            var changes = Math.Min(losses.Count, settings.Steps / NoiseShare) - 1;
            var variance = changes < 1 ? 0 : squaredChanges / 2 / changes;
            return Math.Sqrt(variance * (1 - settings.Smoothing) / (1 + settings.Smoothing));
        }
    }

    private void Smooth(double loss)
    {
        average = settings.Smoothing * average + (1 - settings.Smoothing) * loss;
        kept *= settings.Smoothing;
        smoothed.Add(average / (1 - kept));
        if (losses.Count > 0 && losses.Count < settings.Steps / NoiseShare)
            squaredChanges += (loss - losses[^1]) * (loss - losses[^1]);
        losses.Add(loss);
    }

    /// <summary>Differences, because a loss may be below 0.</summary>
    private bool IsRisen(int index)
    {
        if (index < settings.SkippedSteps)
            return false;
        best = Math.Min(best, smoothed[^1]);
        var most = Math.Max(MostRise * (Start - best), MostNoise * Noise);
        return smoothed[^1] - best > Math.Max(most, RoundingShare * Math.Abs(best));
    }
}
