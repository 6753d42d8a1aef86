using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Triangles between two values, without end.</summary>
/// <remarks>
/// Up from <see cref="Low"/> towards <see cref="High"/> over <see cref="UpSteps"/>, down over <see cref="DownSteps"/>,
/// again and again.
/// Source: Smith, Cyclical Learning Rates for Training Neural Networks, 2015, arXiv:1506.01186. PyTorch's CyclicLR
/// gives the same values.
/// </remarks>
public sealed record CyclicRate : Schedule
{
    private const double Digits = 9e-13;

    // The share of a cycle from which on the rounding of the first one leaves that many digits.
    private const double SafeShare = 2.5e-4;

    /// <param name="low">Value at the start of each cycle. Finite.</param>
    /// <param name="high">Value at the first peak. Finite.</param>
    /// <param name="upSteps">Steps from a cycle's start to its peak. At least 0.</param>
    /// <param name="downSteps">Steps from the peak back. At least 0; the two together at least 1.</param>
    /// <param name="shape">How the height changes. Default: not at all.</param>
    /// <param name="gamma">For <see cref="CycleShape.ExponentialRange"/>: what the height is multiplied by at every
    /// step. Greater than 0; default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public CyclicRate(
        double low,
        double high,
        long upSteps,
        long downSteps,
        CycleShape shape = CycleShape.Triangular,
        double gamma = 1
    )
    {
        (Low, High) = (Require.Finite(low), Require.Finite(high));
        (UpSteps, DownSteps) = (Require.AtLeast(0, upSteps), Require.AtLeast(upSteps == 0 ? 1 : 0, downSteps));
        (Shape, Gamma) = (Require.Defined(shape), Require.Positive(gamma));
    }

    /// <summary>Value at the start of each cycle.</summary>
    public double Low { get; }

    /// <summary>Value at the first peak.</summary>
    public double High { get; }

    /// <summary>Steps from a cycle's start to its peak.</summary>
    public long UpSteps { get; }

    /// <summary>Steps from the peak back.</summary>
    public long DownSteps { get; }

    /// <summary>How the height changes.</summary>
    public CycleShape Shape { get; }

    /// <summary>
    /// What the height is multiplied by at every step, for <see cref="CycleShape.ExponentialRange"/>.
    /// </summary>
    public double Gamma { get; }

    internal override Formula? ToFormula(FormulaClock clock)
    {
        var (now, period) = (clock.Now, UpSteps + DownSteps);
        var position = clock.Modulo(period).Now;
        var height =
            UpSteps == 0 ? (period - position) / DownSteps
            : DownSteps == 0 ? position / UpSteps
            : Formula.If(position < UpSteps, position / UpSteps, (period - position) / DownSteps);
        return Shape switch
        {
            CycleShape.Triangular2 => Low
                + ((Formula)High - Low) * height * Formula.Power(0.5, Formula.FloorDivide(now, period)),
            CycleShape.ExponentialRange => Low + ((Formula)High - Low) * height * Formula.Power(Gamma, now),
            _ => Low + ((Formula)High - Low) * height,
        };
    }

    /// <inheritdoc/>
    protected internal override double Evaluate(long step)
    {
        var period = UpSteps + DownSteps;
        var (cycle, position) = Math.DivRem(step, period);
        var scale = Shape switch
        {
            CycleShape.Triangular2 => Math.Pow(2, -cycle),
            CycleShape.ExponentialRange => Math.Pow(Gamma, step),
            _ => 1,
        };
        // PyTorch's order of operations, so that even the digits that people print agree with its own, as long as it
        // has twelve digits: it loses some with every cycle, and near a cycle's ends.
        var (turn, peak) = (1 + (double)step / period - (cycle + 1), (double)UpSteps / period);
        var rises = position < UpSteps;
        var value = Low + (High - Low) * (rises ? turn / peak : (turn - 1) / (peak - 1)) * scale;
        if (Math.Min(turn, 1 - turn) > (cycle + 2) * SafeShare)
            return value;
        var height = rises ? (double)position / UpSteps : (double)(period - position) / DownSteps;
        var exact = Low + (High - Low) * height * scale;
        return Math.Abs(value - exact) <= Digits * Math.Abs(exact) ? value : exact;
    }

    internal override Cycle? CycleAt(long step)
    {
        var period = UpSteps + DownSteps;
        return new(step / period * period, period);
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var period = UpSteps + DownSteps;
        for (var start = from / period * period; start < to; start += period)
        {
            if (start >= from)
                yield return start;
            var peak = start + UpSteps;
            if (UpSteps > 0 && DownSteps > 0 && peak >= from && peak < to)
                yield return peak;
        }
    }
}
