using Anneal.Lint;

namespace Anneal.Cli.Commands.Lint;

/// <summary>A schedule and what the linter says of it.</summary>
/// <param name="Argument">What the command line has for it.</param>
/// <param name="Text">The canonical text.</param>
/// <param name="Report">The findings.</param>
/// <param name="Plan">The run.</param>
/// <param name="Rate">Gives the rate at every update.</param>
internal sealed record LintedSchedule(string Argument, string Text, LintReport Report, RunPlan Plan, Func<Curve> Rate)
{
    /// <summary>How many findings of each severity there are, in words.</summary>
    public string Counts => FindingCounts.Of(Report.Findings);
}
