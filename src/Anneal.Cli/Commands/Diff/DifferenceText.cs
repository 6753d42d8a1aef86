using Anneal.Analysis;
using Anneal.Cli.Schedules;
using Anneal.Reporting;

namespace Anneal.Cli.Commands.Diff;

/// <summary>A difference for people.</summary>
internal static class DifferenceText
{
    private const int Digits = 6;

    public static string Render(ScheduleDifference difference) =>
        string.Concat(Lines(difference).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(ScheduleDifference difference)
    {
        var compared = ComparedSteps.Of(difference);
        if (difference.FirstStep is not { } first)
        {
            yield return $"equal over {compared}";
            yield break;
        }
        yield return $"differ from step {first.Grouped()} on, over {compared}";
        yield return $"largest difference: {Number(difference.LargestAbsolute)} at step "
            + $"{difference.LargestAbsoluteStep.Grouped()}; {Number(100 * difference.LargestRelative)} % of the "
            + $"greater rate at step {difference.LargestRelativeStep.Grouped()}";
        yield return $"sum of rates: {Number(difference.FirstArea)} and {Number(difference.SecondArea)}, × "
            + $"{Number(difference.SecondArea / difference.FirstArea)}";
        if (difference.Stretch is { } factor)
            yield return $"equal up to a stretch: the second takes × {Number(factor)} the steps of the first";
        if (difference.Shift is { } shift)
        {
            var steps = Math.Abs(shift) == 1 ? "1 step" : $"{Math.Abs(shift).Grouped()} steps";
            yield return $"equal up to a shift: the second is {steps} {(shift > 0 ? "later" : "earlier")}";
        }
    }

    private static string Number(double value) => NumberText.Significant(value, Digits);
}
