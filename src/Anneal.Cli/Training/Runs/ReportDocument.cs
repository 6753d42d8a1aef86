using Anneal.Training.Runs;

namespace Anneal.Cli.Training.Runs;

/// <summary>Where a training stood, as JSON: an epoch of its history, or a line of <c>metrics.jsonl</c>.</summary>
internal sealed record ReportDocument(
    double Epoch,
    bool EndsEpoch,
    long Step,
    double LearningRate,
    double? TrainLoss,
    double? TrainAccuracy,
    double? ValidationLoss,
    double? ValidationAccuracy,
    double? TestLoss,
    double? TestAccuracy,
    double? AveragedValidationLoss,
    double? AveragedValidationAccuracy,
    double? AveragedTestLoss,
    double? AveragedTestAccuracy
)
{
    public static ReportDocument Of(TrainingReport report) =>
        new(
            report.Epoch,
            report.EndsEpoch,
            report.Step,
            report.LearningRate,
            report.Train.Loss.OrNull(),
            report.Train.Accuracy,
            report.Validation?.Loss.OrNull(),
            report.Validation?.Accuracy,
            report.Test?.Loss.OrNull(),
            report.Test?.Accuracy,
            report.AveragedValidation?.Loss.OrNull(),
            report.AveragedValidation?.Accuracy,
            report.AveragedTest?.Loss.OrNull(),
            report.AveragedTest?.Accuracy
        );
}
