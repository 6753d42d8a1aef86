namespace Anneal.Cli.Commands.VerifyResume;

/// <summary>The JSON of <c>anneal verify-resume</c>.</summary>
/// <param name="Schedule">The canonical text.</param>
/// <param name="Steps">Updates in the run.</param>
/// <param name="Stops">How often the run was stopped and resumed.</param>
/// <param name="TriedAll">Whether it was stopped before every update.</param>
/// <param name="Equal">Whether every resumed run had the same bits.</param>
/// <param name="Difference">The first difference; null where there is none.</param>
internal sealed record ReplayDocument(
    string Schedule,
    long Steps,
    int Stops,
    bool TriedAll,
    bool Equal,
    ReplayDifference? Difference
)
{
    public static ReplayDocument Of(Recipe recipe, ReplayResult result) =>
        new(
            recipe.ToString(),
            result.Steps,
            result.Stops.Count,
            result.TriedAll,
            result.IsEqual,
            result.Difference is { } difference
                ? difference with
                {
                    Straight = difference.Straight?.OrNull(),
                    Resumed = difference.Resumed?.OrNull(),
                }
                : null
        );
}
