using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

/// <summary>CyclicLR with sizes, gammas and scale functions that <see cref="CyclicRate"/> does not have.</summary>
internal sealed record TriangleWave : Schedule
{
    public required double Low { get; init; }

    public required double High { get; init; }

    public required double UpSteps { get; init; }

    public required double DownSteps { get; init; }

    public CycleShape Shape { get; init; }

    public double Gamma { get; init; } = 1;

    /// <summary>The user's own scale in place of the shape's; null for none.</summary>
    public Formula? Scale { get; init; }

    /// <summary>
    /// Whether <see cref="Scale"/> is asked for the number of the cycle, from 1, rather than for the step.
    /// </summary>
    public bool ScalesByCycle { get; init; } = true;

    private double Period => UpSteps + DownSteps;

    /// <summary>The value at an epoch that need not be whole.</summary>
    public double ValueAt(double epoch)
    {
        var turns = PythonArithmetic.Divide(epoch, Period);
        var cycle = Math.Floor(1 + turns);
        var (position, peak) = (1 + turns - cycle, UpSteps / Period);
        var height =
            position <= peak
                ? PythonArithmetic.Divide(position, peak)
                : PythonArithmetic.Divide(position - 1, peak - 1);
        return Low + (High - Low) * height * ScaleAt(cycle, epoch);
    }

    protected internal override double Evaluate(long step) => ValueAt(step);

    internal override Cycle? CycleAt(long step) => Period > 0 ? new(Math.Floor(step / Period) * Period, Period) : null;

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        if (!(UpSteps >= 0 && DownSteps >= 0))
            yield break;
        var last = 0L;
        for (var cycle = Math.Floor((from - 1) / Period); ; cycle++)
            foreach (var turn in new[] { cycle * Period, cycle * Period + UpSteps })
            {
                if (turn >= to)
                    yield break;
                var step = (long)Math.Ceiling(turn);
                if (step < from || step == last || step >= to)
                    continue;
                yield return last = step;
            }
    }

    private double ScaleAt(double cycle, double epoch) =>
        Scale is not null ? PythonArithmetic.Value(Scale, ScalesByCycle ? cycle : epoch)
        : Shape == CycleShape.Triangular2 ? 1 / Math.Pow(2, cycle - 1)
        : Shape == CycleShape.ExponentialRange ? PythonArithmetic.Power(Gamma, epoch)
        : 1;
}
