using System.Globalization;
using Anneal.Training.Data;
using Anneal.Training.Engine;

namespace Anneal.Training.Runs;

/// <summary>What a training's bits depend on, in words; the number of threads is no part of it.</summary>
internal static class RunIdentity
{
    private static readonly string[] Course =
    [
        "schedule",
        "rate",
        "epochs",
        "test every epoch",
        "validation set",
        "test set",
    ];

    public static IReadOnlyDictionary<string, string> Of(
        TrainingSettings settings,
        DataSplit data,
        IReadOnlyList<NetworkParameter> parameters
    ) =>
        new Dictionary<string, string>
        {
            ["model"] = $"{settings.Model}: {string.Join(", ", parameters.Select(Describe))}",
            ["initialization"] = settings.Initialization.Name,
            ["schedule"] = settings.Recipe.ToString(),
            ["rate"] = Text(settings.BaseLearningRate),
            ["optimizer"] = settings.Optimizer.Name,
            ["momentum"] = Text(settings.Optimizer.Momentum),
            ["nesterov"] = Text(settings.Optimizer.Nesterov),
            ["weight decay"] = Text(settings.Optimizer.WeightDecay),
            ["epochs"] = Text(settings.Epochs),
            ["batch size"] = Text(settings.BatchSize),
            ["gradient accumulation"] = Text(settings.GradientAccumulation),
            ["drop last"] = Text(settings.DropLast),
            ["greatest gradient norm"] = Text(settings.MaxGradientNorm),
            ["average"] = Text(settings.Average),
            ["seed"] = Text(settings.Seed),
            ["test every epoch"] = Text(settings.TestEveryEpoch),
            ["training set"] = Text(data.Train),
            ["validation set"] = Text(data.Validation),
            ["test set"] = Text(data.Test),
        };

    /// <summary>
    /// What stays where a training goes on with another schedule: all but how the run is led and judged.
    /// </summary>
    public static IReadOnlyDictionary<string, string> WithoutCourse(IReadOnlyDictionary<string, string> identity) =>
        identity.Where(pair => !Course.Contains(pair.Key)).ToDictionary();

    /// <summary>Refuses a checkpoint of another training.</summary>
    /// <exception cref="ArgumentException">Something differs; the message says what.</exception>
    public static void RequireSame(
        IReadOnlyDictionary<string, string> saved,
        IReadOnlyDictionary<string, string> present
    )
    {
        var differences = present
            .Keys.Union(saved.Keys)
            .Where(name => saved.GetValueOrDefault(name) != present.GetValueOrDefault(name))
            .Select(name =>
                $"{name} {saved.GetValueOrDefault(name) ?? "none"} there, "
                + $"{present.GetValueOrDefault(name) ?? "none"} here"
            );
        if (string.Join("; ", differences) is { Length: > 0 } text)
            throw new ArgumentException(
                $"The checkpoint is of another training: {text}. Continue it with the settings and the data that it "
                    + "was begun with."
            );
    }

    private static string Describe(NetworkParameter parameter) =>
        $"{parameter} {string.Join('x', parameter.Dimensions)}";

    private static string Text(object? value) =>
        value switch
        {
            null => "none",
            DataSet set => FormattableString.Invariant($"{set.Name}, {set.Count} examples, SHA-256 {set.Sha256}"),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
