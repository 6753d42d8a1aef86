namespace Anneal.Interop.Python.Rules;

/// <summary>A run that resumes has nothing but rate 0 ahead, because its schedule ended before.</summary>
internal static class NothingAhead
{
    public static SourceRule Rule { get; } = SourceRule.Elsewhere("LP020", "nothing but rate 0 ahead");

    /// <summary>The finding for a schedule.</summary>
    /// <param name="text">The schedule as the source has it.</param>
    public static LintFinding Of(string text) =>
        new(
            Rule.Code,
            LintSeverity.Warning,
            new(text),
            "every update of this run has rate 0 and changes nothing: the schedule has ended where the run begins.",
            "size the schedule for all epochs, those of the first run and those of this one."
        );
}
