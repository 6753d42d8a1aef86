namespace Anneal.Interop.Python.Rules;

/// <summary>A schedule of Anneal's is planned for other updates than those that the loops advance it by.</summary>
internal static class PlannedRun
{
    // Further apart than this they are another run, not one that was rounded or stopped.
    private const double Far = 2;

    public static SourceRule Rule { get; } = SourceRule.Elsewhere("LP021", "planned for another run");

    /// <summary>The finding for a schedule.</summary>
    /// <param name="text">The schedule as the source has it.</param>
    /// <param name="planned">The updates of its plan.</param>
    /// <param name="advanced">How often the loops advance it.</param>
    /// <param name="byEpoch">Whether they do once an epoch.</param>
    public static LintFinding Of(string text, double planned, double advanced, bool byEpoch) =>
        new(
            Rule.Code,
            planned / advanced is > 1 / Far and < Far ? LintSeverity.Warning : LintSeverity.Error,
            new(text),
            Invariant(
                $"the schedule is planned for {planned:#,0} updates, but is advanced {advanced:#,0} times"
                    + $"{(byEpoch ? ", once an epoch" : "")}: its lengths are those of another run."
            ),
            byEpoch
                ? "advance it after every update, or plan one step for each epoch."
                : "make the plan of the loops' own epochs and batches."
        );
}
