using Anneal.Curves.Progress;
using static System.FormattableString;

namespace Anneal.Dialects;

/// <summary>fastai's combination: functions one after another, their places found in single precision.</summary>
/// <param name="Parts">The functions.</param>
/// <param name="Bounds">Where each begins, and the end.</param>
internal sealed record CombinedProgress(ValueList<ProgressCurve> Parts, ValueList<float> Bounds) : ProgressCurve
{
    public override IEnumerable<double> Changes
    {
        get
        {
            for (var i = 0; i + 1 < Bounds.Count && i < Parts.Count; i++)
            {
                var (start, end) = (Bounds[i], Bounds[i + 1]);
                if (start == end)
                    continue;
                if (start > 0)
                    yield return RoundsTo(start);
                foreach (var change in Parts[i].Changes)
                    yield return start + change * (end - start);
            }
        }
    }

    /// <summary>Functions with a share of the run each.</summary>
    public static CombinedProgress Of(ValueList<ProgressCurve> parts, IEnumerable<double> shares)
    {
        var (bounds, sum) = (new List<float> { 0 }, 0.0);
        foreach (var share in shares)
            bounds.Add((float)(sum += (float)share));
        return new(parts, [.. bounds]);
    }

    /// <summary>Two half cosines, the first over a share of the run.</summary>
    public static CombinedProgress OfCosines(double share, double start, double middle, double end) =>
        Of([new CosineProgress(start, middle), new CosineProgress(middle, end)], [share, 1 - share]);

    /// <summary>
    /// What is wrong with shares, which the framework compares with 1 exactly; null where all is well.
    /// </summary>
    public static string? Problem(string name, params double[] shares)
    {
        if (shares.Sum() is var sum and not 1)
            return Invariant($"'{name}' must add up to exactly 1 in double precision, but add up to {sum:R}.");
        foreach (var share in shares)
            if (share < 0)
                return Invariant($"'{name}' must be at least 0, but one share was {share}.");
        return null;
    }

    public override double At(double progress)
    {
        var position = (float)progress;
        var index = 0;
        while (index < Bounds.Count - 2 && position >= Bounds[index + 1])
            index++;
        if (index >= Parts.Count)
            throw new CurveValueException(
                $"'scheds' must have a function for each of the {Bounds.Count - 1} shares, but has {Parts.Count}."
            );
        double own = (position - Bounds[index]) / (Bounds[index + 1] - Bounds[index]);
        // A share of 0 at the end: 0/0, as the framework has it.
        return double.IsNaN(own) && Parts[index] is not ConstantProgress ? double.NaN : Parts[index].At(own);
    }

    // The least number that single precision rounds to the bound.
    private static double RoundsTo(float bound) => ((double)MathF.BitDecrement(bound) + bound) / 2;
}
