using System.Runtime.InteropServices;
using Anneal.Reporting;
using Anneal.Reporting.Comparisons;
using Anneal.Reporting.Html;
using Anneal.Training.Runs;

namespace Anneal.Cli.Training;

/// <summary>What every report of trainings says of how they were made.</summary>
internal static class ReportParts
{
    /// <summary>What was trained, and how.</summary>
    public static IReadOnlyList<ReportSetting> Settings(TrainingSetup setup)
    {
        var (data, settings) = (setup.Data, setup.Settings);
        return
        [
            new(
                "data set",
                $"{data.Train.Name}: {data.Train.Count} training, {data.Validation?.Count ?? 0} validation, "
                    + $"{data.Test?.Count ?? 0} test examples"
            ),
            new("model", settings.Model.Name),
            new("initialisation", settings.Initialization.Name),
            new("optimizer", Describe(settings.Optimizer)),
            new("epochs", $"{settings.Epochs}"),
            new("batch size", $"{settings.BatchSize}"),
            .. settings.GradientAccumulation > 1
                ? Optional("gradient accumulation", settings.GradientAccumulation)
                : [],
            .. Optional("greatest gradient norm", settings.MaxGradientNorm),
        ];
    }

    /// <summary>What it ran on.</summary>
    public static IReadOnlyList<ReportSetting> Environment(TrainingSetup setup) =>
        [
            new("anneal", ToolVersion.Text),
            new(".NET", RuntimeInformation.FrameworkDescription),
            new("operating system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}"),
            new("threads", $"{setup.Threads} of {System.Environment.ProcessorCount} processors"),
        ];

    private static string Describe(OptimizerSettings optimizer)
    {
        var settings = Optional("momentum", optimizer.Momentum)
            .Concat(Optional("weight decay", optimizer.WeightDecay))
            .Select(setting => $"{setting.Name} {setting.Value}")
            .Prepend(optimizer.Name);
        return string.Join(", ", optimizer.Nesterov ? settings.Append("Nesterov") : settings);
    }

    private static IEnumerable<ReportSetting> Optional(string name, double? value) =>
        value is { } number ? [new(name, NumberText.Significant(number))] : [];
}
