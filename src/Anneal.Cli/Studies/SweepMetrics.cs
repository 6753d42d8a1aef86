using Anneal.Training.Runs;

namespace Anneal.Cli.Studies;

/// <summary>What a sweep of the built-in engine can choose by; the test set is not among it.</summary>
internal static class SweepMetrics
{
    public const string Default = "validation_loss",
        OfTraining = "train_loss";

    private static readonly (string Name, Func<TrainingReport, double?> Read)[] All =
    [
        (Default, report => report.Validation?.Loss),
        ("validation_accuracy", report => report.Validation?.Accuracy),
        (OfTraining, report => report.Train.Loss),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(metric => metric.Name)];

    /// <summary>Reads the metric off the report of an epoch; null where it has none.</summary>
    public static Func<TrainingReport, double?> Reader(string name) => All.Single(metric => metric.Name == name).Read;
}
