using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary>The lines under the epochs of <c>anneal train</c>.</summary>
internal static class TrainSummary
{
    /// <param name="result">How the training went; null where it was interrupted.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Of(TrainingResult? result, int? width) =>
        result switch
        {
            null => "\ninterrupted\n",
            { DivergedAtStep: { } step } => $"\ndiverged after {CountText.Of(step, "update")}\n",
            _ => string.Concat(Lines(result, width).Select(line => $"{line}\n")),
        };

    private static IEnumerable<string> Lines(TrainingResult result, int? width) =>
        [
            "",
            $"test accuracy   {Score(result.Last.Test)}",
            .. result.AveragedWeightsSha256 is null
                ? Array.Empty<string>()
                : [$"averaged        {Score(result.Last.AveragedTest)}"],
            $"best validation {NumberText.Fixed(result.BestValidationAccuracy ?? double.NaN, 4)}",
            $"time            {NumberText.Fixed(result.Elapsed.TotalSeconds, 1)} s, "
                + $"{NumberText.Significant(result.ExamplesPerSecond, 3)} examples per second",
            $"weights         {Fitting(result.WeightsSha256, width - 16)}",
        ];

    // A hash has no place to fold it; the JSON has all of it.
    private static string Fitting(string hash, int? room) => hash.Length > room ? $"{hash[..(room.Value - 1)]}…" : hash;

    private static string Score(Score? score) =>
        $"{ScoreText.Accuracy(score)}   loss {NumberText.Significant(score?.Loss ?? double.NaN)}";
}
