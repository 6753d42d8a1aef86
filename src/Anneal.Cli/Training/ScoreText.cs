using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Training;

/// <summary>Scores for people.</summary>
internal static class ScoreText
{
    /// <summary>An accuracy to four decimals; a dash where there is none.</summary>
    public static string Accuracy(Score? score) => NumberText.Fixed(score?.Accuracy ?? double.NaN, 4);
}
