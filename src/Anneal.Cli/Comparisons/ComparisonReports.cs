using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Anneal.Reporting;
using Anneal.Reporting.Comparisons;
using Anneal.Reporting.Html;

namespace Anneal.Cli.Comparisons;

/// <summary>The findings of a comparison as a report.</summary>
internal static class ComparisonReports
{
    public static ComparisonReport Of(ComparisonFindings findings, DateTimeOffset now)
    {
        var (setup, settings) = (findings.Setup, findings.Setup.Settings);
        return new()
        {
            Title = $"Learning-rate schedules compared: {settings.Model} on {setup.Data.Train.Name}",
            GeneratedAt = now,
            Settings =
            [
                new(
                    "data set",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{setup.Data.Train.Name}: {setup.Data.Train.Count} training, "
                            + $"{setup.Data.Validation?.Count ?? 0} validation, {setup.Data.Test?.Count ?? 0} test "
                            + $"examples"
                    )
                ),
                new("model", settings.Model.Name),
                new("initialisation", settings.Initialization.Name),
                new("optimizer", Describe(settings.Optimizer)),
                new("epochs", Number(settings.Epochs)),
                new("batch size", Number(settings.BatchSize)),
                .. Optional(
                    "gradient accumulation",
                    settings.GradientAccumulation > 1 ? settings.GradientAccumulation : null
                ),
                .. Optional("greatest gradient norm", settings.MaxGradientNorm),
            ],
            Seeds = [.. findings.Seeds.Select(seed => (long)seed)],
            Environment =
            [
                new(
                    "anneal",
                    typeof(ComparisonReports)
                        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                        .InformationalVersion
                ),
                new(".NET", RuntimeInformation.FrameworkDescription),
                new(
                    "operating system",
                    $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}"
                ),
                new(
                    "threads",
                    FormattableString.Invariant($"{setup.Threads} of {Environment.ProcessorCount} processors")
                ),
            ],
            StepsPerEpoch = findings.StepsPerEpoch,
            Remarks = findings.Remarks,
            IsRanked = findings.Best is not null,
            Schedules = [.. findings.Results.Select(Compared)],
            Grid =
                findings.Rates.Count < 2
                    ? []
                    :
                    [
                        .. findings.Results.Select(result => new GridScore
                        {
                            Schedule = result.Contender.Text,
                            Rate = result.Contender.BaseRate,
                            ValidationAccuracy = result.ValidationAccuracy,
                            Diverged = result.DivergedCount,
                        }),
                    ],
        };
    }

    private static ComparedSchedule Compared(ContenderResult result) =>
        new()
        {
            Text = result.Contender.Text,
            Rate = result.Contender.Rate,
            Curve = result.RateCurve,
            Epochs = [.. Epochs(result)],
            Final = new()
            {
                ValidationAccuracy = result.ValidationAccuracy,
                TestAccuracy = result.TestAccuracy,
                TrainAccuracy = result.TrainAccuracy,
                TrainLoss = result.TrainLoss,
            },
            FinalRate = result.FinalRate,
            Seconds = result.Seconds,
            Diverged = result.DivergedCount,
            Findings = result.Findings,
            Article = result.Contender.Article?.PyTorch,
        };

    private static IEnumerable<EpochFigures> Epochs(ContenderResult result) =>
        from epoch in result.Shown.SelectMany(training => training.Epochs)
        group epoch by (int)epoch.Epoch into seeds
        orderby seeds.Key
        select new EpochFigures
        {
            Epoch = seeds.Key,
            TrainLoss = MeanAndDeviation.From(seeds.Select(epoch => epoch.Train.Loss)),
            ValidationAccuracy = MeanAndDeviation.From(seeds.Select(epoch => epoch.Validation?.Accuracy ?? double.NaN)),
            TestAccuracy = MeanAndDeviation.From(seeds.Select(epoch => epoch.Test?.Accuracy ?? double.NaN)),
        };

    private static string Describe(Anneal.Training.Runs.OptimizerSettings optimizer) =>
        string.Join(
            ", ",
            [
                optimizer.Name,
                .. Optional("momentum", optimizer.Momentum)
                    .Concat(Optional("weight decay", optimizer.WeightDecay))
                    .Select(setting => $"{setting.Name} {setting.Value}"),
                .. optimizer.Nesterov ? ["Nesterov"] : Array.Empty<string>(),
            ]
        );

    private static IEnumerable<ReportSetting> Optional(string name, double? value) =>
        value is { } number ? [new(name, NumberText.Significant(number))] : [];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
