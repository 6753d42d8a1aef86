using Anneal.Analysis;

namespace Anneal.Cli.Schedules;

/// <summary>Which steps two curves were compared at.</summary>
internal static class ComparedSteps
{
    public static string Of(ScheduleDifference difference) =>
        difference.IsExact
            ? $"all {difference.Steps.Grouped()} steps"
            : $"{difference.Steps.Grouped()} steps, at breakpoints and evenly spread ones";
}
