using Anneal.Cli.Schedules;
using Anneal.Conversion;
using Anneal.Reporting;

namespace Anneal.Cli.Commands.Convert;

/// <summary>What is different in a converted schedule, as lines for people.</summary>
internal static class ConversionText
{
    private const int Digits = 3;

    /// <summary>A kind in one word.</summary>
    public static string Name(ConversionKind kind) =>
        kind switch
        {
            ConversionKind.Exact => "exact",
            ConversionKind.Equivalent => "equivalent",
            _ => "table",
        };

    /// <summary>The table, each line after a comment's mark, so that the whole output is still code.</summary>
    /// <param name="conversion">What was converted.</param>
    /// <param name="mark">A comment's mark.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Render(ScheduleConversion conversion, string mark, int? width)
    {
        var difference = conversion.Difference;
        var compared = ComparedSteps.Of(difference);
        var rows = new List<(string Title, string Text)>
        {
            ("kind", $"{Name(conversion.Kind)}: {Meaning(conversion.Kind)}"),
            (
                "deviation",
                difference.LargestAbsolute == 0
                    ? $"none over {compared}"
                    : $"{Number(difference.LargestAbsolute)} at step {difference.LargestAbsoluteStep.Grouped()}, "
                        + $"{Number(conversion.LargestRelative)} of the highest rate, over {compared}"
            ),
            ("after the end", conversion.AfterTheEnd),
        };
        rows.AddRange(conversion.Conventions.Select((text, index) => (index == 0 ? "conventions" : "", text)));
        var titles = rows.Max(row => row.Title.Length);
        var lines = rows.Select(row => FoldedText.Of($"{row.Title.PadRight(titles)}  {row.Text}", width - mark.Length));
        return string.Concat(lines.SelectMany(line => line.Split('\n')).Select(line => $"{mark}{line}\n"));
    }

    private static string Meaning(ConversionKind kind) =>
        kind switch
        {
            ConversionKind.Exact => "one schedule of its own",
            ConversionKind.Equivalent => "several of its schedules in turn, or a function of the step",
            _ => "the values of the run, one by one",
        };

    private static string Number(double value) => NumberText.Significant(value, Digits);
}
