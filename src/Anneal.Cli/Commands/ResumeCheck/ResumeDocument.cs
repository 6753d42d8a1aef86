namespace Anneal.Cli.Commands.ResumeCheck;

/// <summary>The JSON of <c>anneal resume-check</c>.</summary>
/// <param name="Schedule">The canonical text of the new schedule.</param>
/// <param name="Step">The saved position.</param>
/// <param name="Equal">Whether the state is of the very same curves.</param>
/// <param name="Continuous">Whether the new schedule continues from the saved rates without a jump.</param>
/// <param name="Groups">The parameter groups.</param>
internal sealed record ResumeDocument(
    string Schedule,
    long Step,
    bool Equal,
    bool Continuous,
    IReadOnlyList<ResumeGroupDocument> Groups
)
{
    public static ResumeDocument Of(Recipe recipe, ResumeReport report) =>
        new(
            recipe.ToString(),
            report.Step,
            report.IsEqual,
            report.IsContinuous,
            [.. report.Groups.Select(ResumeGroupDocument.Of)]
        );
}
