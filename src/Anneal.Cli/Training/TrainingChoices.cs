using Anneal.Training.Averages;
using Anneal.Training.Data;
using Anneal.Training.Initialization;
using Anneal.Training.Losses;
using Anneal.Training.Models;
using Anneal.Training.Runs;

namespace Anneal.Cli.Training;

/// <summary>
/// What is trained, and how, in words and numbers: as the command line says it and as <c>run.json</c> keeps it. Null:
/// the part's own default.
/// </summary>
internal sealed record TrainingChoices
{
    /// <summary>The exponential average of the weights.</summary>
    public const string Ema = "ema";

    /// <summary>The stochastic average of the weights.</summary>
    public const string Swa = "swa";

    public required string Dataset { get; init; }
    public required string? DataPath { get; init; }
    public required int? LabelColumn { get; init; }
    public required double? Validation { get; init; }
    public required string Model { get; init; }
    public required string Initialization { get; init; }
    public required string Optimizer { get; init; }
    public required double? Momentum { get; init; }
    public required bool Nesterov { get; init; }
    public required double? WeightDecay { get; init; }
    public required double? ClipNorm { get; init; }
    public required int Accumulate { get; init; }
    public required int Epochs { get; init; }
    public required int Batch { get; init; }

    /// <summary>Whether the test set is evaluated after every epoch, for a curve.</summary>
    public bool TestEveryEpoch { get; init; }

    /// <summary>The average of the weights that is kept: <c>ema</c>, <c>swa</c>, or null for none.</summary>
    public string? Average { get; init; }

    /// <summary>The decay of <c>ema</c>.</summary>
    public double? EmaDecay { get; init; }

    /// <summary>The first epoch of <c>swa</c>, counted from 1.</summary>
    public int? SwaStart { get; init; }

    /// <summary>Reads the data and makes the settings.</summary>
    /// <param name="threads">Threads in all.</param>
    /// <param name="cancellationToken">Ends the wait for the data.</param>
    /// <exception cref="UsageException">The batch does not fit the data.</exception>
    /// <exception cref="ArgumentException">A choice is none that there is, or out of its range.</exception>
    /// <exception cref="IOException">The data cannot be read.</exception>
    public TrainingSetup Open(int threads, CancellationToken cancellationToken)
    {
        var definition = BuiltInModels.Named(Model);
        var options = new DataOptions
        {
            Path = DataPath,
            CsvTarget = definition.Loss == Loss.MeanSquaredError ? CsvTarget.Number : CsvTarget.Label,
            CsvTargetColumn = LabelColumn,
            ValidationShare = Validation,
        };
        var data = Interruptible.Run(() => DataSets.Open(Dataset, options), cancellationToken);
        var settings = new TrainingSettings
        {
            Model = definition,
            Initialization = WeightInitialization.All.FirstOrDefault(one => one.Name == Initialization)
                ?? throw new UsageException($"there is no initialization '{Initialization}'."),
            Recipe = Recipe.Parse("base"), // each training brings its own
            Optimizer = new OptimizerSettings
            {
                Kind = OptimizerSettings.ParseKind(Optimizer),
                Momentum = Momentum,
                Nesterov = Nesterov,
                WeightDecay = WeightDecay,
            },
            Epochs = Epochs,
            BatchSize = Batch,
            GradientAccumulation = Accumulate,
            MaxGradientNorm = ClipNorm,
            TestEveryEpoch = TestEveryEpoch,
            Average = Averaging(),
        };
        if (settings.BatchSize > data.Train.Count)
            throw new UsageException(
                $"'--batch' must be at most {data.Train.Count}, the training examples of '{data.Train.Name}', but was "
                    + $"{settings.BatchSize}."
            );
        return new TrainingSetup(data, settings, threads);
    }

    private WeightAveraging? Averaging() =>
        Average switch
        {
            null => null,
            Ema => EmaDecay is { } decay ? new ExponentialAveraging { Decay = decay } : new ExponentialAveraging(),
            Swa => SwaStart is { } first
                ? new StochasticWeightAveraging { FirstEpoch = first }
                : StochasticWeightAveraging.OverLastQuarter(Epochs),
            _ => throw new UsageException($"there is no average '{Average}'; there are {Ema} and {Swa}."),
        };
}
