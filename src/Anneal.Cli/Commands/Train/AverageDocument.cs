using Anneal.Cli.Training.Runs;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

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
    public static AverageDocument Of(string kind, ReportDocument? last, TrainingResult? result) =>
        new(
            kind,
            last?.AveragedValidationLoss,
            last?.AveragedValidationAccuracy,
            last?.AveragedTestLoss,
            last?.AveragedTestAccuracy,
            result?.AveragedWeightsSha256
        );
}
