using Anneal.Cli.Training.Runs;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary>The JSON of <c>anneal train</c>.</summary>
internal sealed record TrainDocument
{
    public required string Schedule { get; init; }
    public required double? Rate { get; init; }
    public required string Dataset { get; init; }
    public required string Model { get; init; }
    public required string Optimizer { get; init; }
    public required int Epochs { get; init; }
    public required int Batch { get; init; }
    public required ulong Seed { get; init; }
    public double? TrainLoss { get; init; }
    public double? TrainAccuracy { get; init; }
    public double? ValidationLoss { get; init; }
    public double? ValidationAccuracy { get; init; }
    public double? BestValidationAccuracy { get; init; }
    public double? TestLoss { get; init; }
    public double? TestAccuracy { get; init; }
    public double? FinalRate { get; init; }
    public double? Seconds { get; init; }
    public double? ExamplesPerSecond { get; init; }
    public string? WeightsSha256 { get; init; }
    public AverageDocument? Average { get; init; }
    public string? Out { get; init; }
    public required bool Diverged { get; init; }
    public long? DivergedAtStep { get; init; }
    public required bool Interrupted { get; init; }
    public required IReadOnlyList<ReportDocument> History { get; init; }

    /// <param name="run">The training.</param>
    /// <param name="reports">What it reported so far.</param>
    /// <param name="result">How it went; null where it was interrupted.</param>
    /// <param name="folder">Where it is kept; null for nowhere.</param>
    public static TrainDocument Of(
        TrainingRun run,
        IReadOnlyList<TrainingReport> reports,
        TrainingResult? result,
        string? folder
    )
    {
        var (settings, last) = (run.Settings, reports.Count > 0 ? ReportDocument.Of(reports[^1]) : null);
        return new()
        {
            Schedule = settings.Recipe.ToString(),
            Rate = settings.Recipe.UsesBase ? settings.BaseLearningRate : null,
            Dataset = run.Data.Train.Name,
            Model = settings.Model.Name,
            Optimizer = settings.Optimizer.Name,
            Epochs = settings.Epochs,
            Batch = settings.BatchSize,
            Seed = settings.Seed,
            TrainLoss = last?.TrainLoss,
            TrainAccuracy = last?.TrainAccuracy,
            ValidationLoss = last?.ValidationLoss,
            ValidationAccuracy = last?.ValidationAccuracy,
            BestValidationAccuracy = reports.Max(report => report.Validation?.Accuracy),
            TestLoss = last?.TestLoss,
            TestAccuracy = last?.TestAccuracy,
            FinalRate = last?.LearningRate,
            Seconds = result?.Elapsed.TotalSeconds,
            ExamplesPerSecond = result?.ExamplesPerSecond.OrNull(),
            WeightsSha256 = result?.WeightsSha256,
            Average = settings.Average is { } average ? AverageDocument.Of(average.Name, last, result) : null,
            Out = folder,
            Diverged = result?.Diverged ?? false,
            DivergedAtStep = result?.DivergedAtStep,
            Interrupted = result is null,
            History = [.. reports.Where(report => report.EndsEpoch).Select(ReportDocument.Of)],
        };
    }
}
