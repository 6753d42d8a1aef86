using Anneal.Cli.Output;
using Anneal.Training.Runs;

namespace Anneal.Cli.Training;

/// <summary>What the averaged weights of a training reached; all of it null while they had taken nothing in.</summary>
internal sealed record AverageDocument(
    string Kind,
    double? ValidationLoss,
    double? ValidationAccuracy,
    double? TestLoss,
    double? TestAccuracy,
    string? WeightsSha256
)
{
    public static AverageDocument Of(string kind, TrainingReport? last, TrainingResult? result) =>
        new(
            kind,
            last?.AveragedValidation?.Loss.OrNull(),
            last?.AveragedValidation?.Accuracy,
            last?.AveragedTest?.Loss.OrNull(),
            last?.AveragedTest?.Accuracy,
            result?.AveragedWeightsSha256
        );
}
