using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary>The lines under the epochs of <c>anneal train</c>.</summary>
internal static class TrainSummary
{
    /// <param name="result">How the training went; null where it was interrupted.</param>
    public static string Of(TrainingResult? result) =>
        result switch
        {
            null => "\ninterrupted\n",
            { DivergedAtStep: { } step } => $"\ndiverged after {step} updates\n",
            _ => string.Concat(Lines(result).Select(line => $"{line}\n")),
        };

    private static IEnumerable<string> Lines(TrainingResult result) =>
        [
            "",
            $"test accuracy   {Score(result.Last.Test)}",
            .. result.AveragedWeightsSha256 is null
                ? Array.Empty<string>()
                : [$"averaged        {Score(result.Last.AveragedTest)}"],
            $"best validation {NumberText.Fixed(result.BestValidationAccuracy ?? double.NaN, 4)}",
            $"time            {NumberText.Fixed(result.Elapsed.TotalSeconds, 1)} s, "
                + $"{NumberText.Significant(result.ExamplesPerSecond, 3)} examples per second",
            $"weights         {result.WeightsSha256}",
        ];

    private static string Score(Score? score) =>
        $"{ScoreText.Accuracy(score)}   loss {NumberText.Significant(score?.Loss ?? double.NaN)}";
}
