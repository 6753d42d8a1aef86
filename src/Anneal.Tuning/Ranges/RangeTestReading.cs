namespace Anneal.Tuning.Ranges;

/// <summary>Reads rates off the smoothed loss of one seed.</summary>
internal sealed class RangeTestReading(RangeTestRecording recording)
{
    private const double LeastFall = 8,
        RoundingShare = 1e-9,
        LeastBelow = 0.75,
        EndOfSlide = 0.25,
        Tenth = 0.1;

    private readonly IReadOnlyList<double> losses = recording.Smoothed;
    private readonly int first = recording.SkippedSteps,
        window = recording.Window;

    /// <summary>The rules, or why they can say nothing.</summary>
    public (RangeTestRules?, string?) Read()
    {
        if (losses.Count <= first + 2 * window)
            return (null, $"the loss diverges at the first rates{At(recording.DivergenceRate)}: begin with lower ones");
        var least = Least();
        if (!HasFallen(least))
            return (
                null,
                recording.DivergenceRate is { } rate
                    ? $"the loss does not fall by more than its noise before it diverges{At(rate)}"
                    : "the loss does not fall by more than its noise at any rate"
            );
        if (least <= first + window)
            return (null, "the loss is least at the first rates: begin with lower ones");
        if (recording.DivergenceRate is null && least >= losses.Count - window)
            return (null, "the loss still falls at the greatest rate: end with greater ones");

        var slopes = Slopes(least);
        var steepest = slopes.MinBy(slope => slope.Slope);
        var slide = slopes.Last(slope => slope.Slope <= EndOfSlide * steepest.Slope);
        return (
            new(
                recording.RateAt(steepest.Index),
                recording.RateAt(Valley(least)),
                recording.RateAt(slide.Index),
                Tenth * recording.RateAt(least),
                recording.DivergenceRate
            ),
            null
        );
    }

    /// <summary>By more than chance, and not because of a few wild losses.</summary>
    private bool HasFallen(int least)
    {
        var (start, from) = (recording.Start, Math.Max(0, least - window));
        var below = recording.Losses.Skip(from).Take(least - from + 1).Count(loss => loss < start);
        return start - losses[least] > Math.Max(LeastFall * recording.Noise, RoundingShare * Math.Abs(start))
            && below >= LeastBelow * (least - from + 1);
    }

    private static string At(double? rate) => rate is { } value ? FormattableString.Invariant($" (at {value:G3})") : "";

    private int Least()
    {
        var least = first;
        for (var i = first + 1; i < losses.Count; i++)
            if (losses[i] < losses[least])
                least = i;
        return least;
    }

    /// <summary>
    /// The slope of a straight line through the points around each one, up to the least, over the logarithm of the
    /// rate.
    /// </summary>
    private List<(int Index, double Slope)> Slopes(int least)
    {
        var slopes = new List<(int, double)>();
        for (var i = first + window; i <= Math.Min(least, losses.Count - 1 - window); i++)
        {
            double meanX = 0,
                meanY = 0,
                covariance = 0,
                variance = 0;
            for (var j = i - window; j <= i + window; j++)
                (meanX, meanY) = (meanX + Math.Log(recording.RateAt(j)), meanY + losses[j]);
            (meanX, meanY) = (meanX / (2 * window + 1), meanY / (2 * window + 1));
            for (var j = i - window; j <= i + window; j++)
            {
                var x = Math.Log(recording.RateAt(j)) - meanX;
                covariance += x * (losses[j] - meanY);
                variance += x * x;
            }
            slopes.Add((i, covariance / variance));
        }
        return slopes;
    }

    /// <summary>
    /// The middle of the longest falling subsequence from where the fall is more than noise, by the place that it takes
    /// up to its end.
    /// </summary>
    private int Valley(int least)
    {
        var (begin, fallen) = (least, recording.Start - LeastFall * recording.Noise);
        while (begin > first && losses[begin] < fallen)
            begin--;
        var lengths = new int[losses.Count];
        var end = begin;
        for (var i = begin; i < losses.Count; i++)
        {
            for (var j = begin; j < i; j++)
                if (losses[j] > losses[i] && lengths[j] >= lengths[i])
                    lengths[i] = lengths[j] + 1;
            if (lengths[i] > lengths[end])
                end = i;
        }
        return end - lengths[end] / 2;
    }
}
