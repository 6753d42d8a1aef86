using System.Globalization;
using Anneal.Analysis;
using Anneal.Reporting;

namespace Anneal.Cli.Differences;

/// <summary>A difference for people.</summary>
internal static class DifferenceText
{
    private const int Digits = 6;

    public static string Render(ScheduleDifference difference) =>
        string.Concat(Lines(difference).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(ScheduleDifference difference)
    {
        var compared = difference.IsExact
            ? $"all {Count(difference.Steps)} steps"
            : $"{Count(difference.Steps)} steps, at breakpoints and evenly spread ones";
        if (difference.FirstStep is not { } first)
        {
            yield return $"equal over {compared}";
            yield break;
        }
        yield return $"differ from step {Count(first)} on, over {compared}";
        yield return $"largest difference: {Number(difference.LargestAbsolute)} at step "
            + $"{Count(difference.LargestAbsoluteStep)}; {Number(100 * difference.LargestRelative)} % of the greater "
            + $"rate at step {Count(difference.LargestRelativeStep)}";
        yield return $"sum of rates: {Number(difference.FirstArea)} and {Number(difference.SecondArea)}, × "
            + $"{Number(difference.SecondArea / difference.FirstArea)}";
        if (difference.Stretch is { } factor)
            yield return $"equal up to a stretch: the second takes × {Number(factor)} the steps of the first";
        if (difference.Shift is { } shift)
            yield return $"equal up to a shift: the second is {Count(Math.Abs(shift))} "
                + $"step{(Math.Abs(shift) == 1 ? "" : "s")} {(shift > 0 ? "later" : "earlier")}";
    }

    private static string Number(double value) => NumberText.Significant(value, Digits);

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
