namespace Anneal.Analysis;

/// <summary>Where and by how much two curves differ over a run.</summary>
/// <remarks>
/// Of up to 16,384 steps every one is compared. Of more, the steps on both sides of the breakpoints of both curves (the
/// first 512 and the last 128 of each) and some two thousand evenly spread ones:
/// then a difference that lives between two of them only is not seen, and the figures are those of the steps that were
/// compared, made sharper by halving.
/// </remarks>
/// <param name="Steps">Steps that the figures speak of: those of the run, or fewer where a value cannot be computed or
/// a history is too long to walk.</param>
/// <param name="IsExact">Whether every step was compared.</param>
/// <param name="FirstStep">The first step at which the two differ; null where they are equal.</param>
/// <param name="LargestAbsolute">The largest difference.</param>
/// <param name="LargestAbsoluteStep">Where it is; 0 where they are equal.</param>
/// <param name="LargestRelative">The largest difference as a share of the greater of the two values.</param>
/// <param name="LargestRelativeStep">Where it is; 0 where they are equal.</param>
/// <param name="FirstArea">The sum of the first curve's values.</param>
/// <param name="SecondArea">The sum of the second curve's values.</param>
/// <param name="Stretch">The factor by which the second curve is the first one, slowed down: second(t) = first(t /
/// factor). Null where it is not, or they are equal.</param>
/// <param name="Shift">By how many steps the second curve is the first one, later: second(t) = first(t − shift). Null
/// where it is not, or they are equal.</param>
public sealed record ScheduleDifference(
    long Steps,
    bool IsExact,
    long? FirstStep,
    double LargestAbsolute,
    long LargestAbsoluteStep,
    double LargestRelative,
    long LargestRelativeStep,
    double FirstArea,
    double SecondArea,
    double? Stretch,
    long? Shift
)
{
    /// <summary>Values this near, as a share of the greater one, are one value that was computed in two ways.</summary>
    internal const double SameValue = 1e-9;

    /// <summary>Whether no difference was found.</summary>
    public bool AreEqual => FirstStep is null;

    /// <summary>The difference between two curves over a run.</summary>
    /// <param name="first">The one curve.</param>
    /// <param name="second">The other.</param>
    /// <param name="plan">The run; its total steps must be known.</param>
    /// <exception cref="ArgumentException">The plan's total steps are not known, or a curve has no value at step
    /// 0.</exception>
    /// <example>
    /// <code>
    /// var (first, second) = (Schedule.Constant(0.1), Schedule.Linear(0.1, 0, steps: 10));
    /// Console.WriteLine(ScheduleDifference.Between(first, second, RunPlan.FromSteps(10)).FirstStep); // 1
    /// </code>
    /// </example>
    public static ScheduleDifference Between(Curve first, Curve second, RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(plan);
        var steps = plan.TotalSteps
            ?? throw new ArgumentException("'plan' must know the run's total steps.", nameof(plan));
        return Between(RateProfile.Create(first, steps), RateProfile.Create(second, steps), first, second);
    }

    private static ScheduleDifference Between(RateProfile a, RateProfile b, Curve first, Curve second)
    {
        var steps = Math.Min(a.Length, b.Length);
        if (steps == 0)
            throw new ArgumentException($"a curve has no value at step 0: {a.Failure ?? b.Failure}");
        long[] read =
        [
            .. a.Points.Concat(b.Points).Select(point => point.Step).Where(step => step < steps).Distinct().Order(),
        ];
        var differing = Array.FindIndex(read, step => !AreSame(a.At(step), b.At(step)));
        var (absolute, absoluteStep) = Largest(read, step => Math.Abs(a.At(step) - b.At(step)));
        var (relative, relativeStep) = Largest(read, step => Relative(a.At(step), b.At(step)));
        var alignment = differing < 0 ? null : new CurveAlignment(a, b, first, second, steps);
        return new(
            steps,
            read.Length == steps,
            differing < 0 ? null : FirstDiffering(),
            absolute,
            absoluteStep,
            relative,
            relativeStep,
            a.Area,
            b.Area,
            alignment?.Stretch(),
            alignment?.Shift()
        );

        long FirstDiffering()
        {
            var (same, other) = (differing == 0 ? -1 : read[differing - 1], read[differing]);
            while (other - same > 1)
            {
                var middle = same + (other - same) / 2;
                if (AreSame(a.At(middle), b.At(middle)))
                    same = middle;
                else
                    other = middle;
            }
            return other;
        }
    }

    /// <summary>Whether two values are one, computed in two ways.</summary>
    internal static bool AreSame(double a, double b) => a.Equals(b) || Relative(a, b) <= SameValue;

    private static double Relative(double a, double b) =>
        a.Equals(b) ? 0 : Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b));

    private static (double Value, long Step) Largest(long[] read, Func<long, double> difference)
    {
        var best = 0;
        var values = Array.ConvertAll(read, step => difference(step));
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[best])
                best = i;
        var (low, high) = (read[Math.Max(0, best - 1)], read[Math.Min(read.Length - 1, best + 1)]);
        var largest = (Value: values[best], Step: read[best]);
        // The greatest may lie between the steps that were read.
        while (high - low > 2)
        {
            var third = (high - low) / 3;
            if (difference(low + third) < difference(high - third))
                low += third;
            else
                high -= third;
        }
        for (var step = low; step <= high; step++)
            if (difference(step) is var value && value > largest.Value)
                largest = (value, step);
        return largest.Value > 0 ? largest : (0, 0);
    }
}
