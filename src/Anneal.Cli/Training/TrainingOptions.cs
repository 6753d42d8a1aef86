using Anneal.Cli.Options;
using Anneal.Training.Data;
using Anneal.Training.Initialization;
using Anneal.Training.Models;
using Anneal.Training.Runs;

namespace Anneal.Cli.Training;

/// <summary>The options that say what is trained, and how.</summary>
internal sealed class TrainingOptions
{
    /// <summary>More epochs than any training takes; each has a line of its own.</summary>
    public const int MostEpochs = 100_000;

    private static readonly TrainingDefaults Defaults = TrainingDefaults.Digits;

    private readonly Option<string?> dataset = DatasetOption();
    private readonly Option<string?> dataDirectory = new("--data-dir")
    {
        Description = "Folder of the data set's files; for csv, the file. Default: anneal-data/NAME.",
        HelpName = "DIR",
    };
    private readonly Option<int?> labelColumn = NumberOption.Whole(
        "--label-column",
        "Column of a .csv file that holds the class (for the model 'linear': the number to predict), counted from 1. "
            + "Default: the last.",
        least: 1,
        most: 1_000_000
    );
    private readonly Option<double?> validation = NumberOption.Fraction(
        "--validation",
        "Share of the training examples held out for validation. Default: 0.2, or 0.1 of mnist and fashion-mnist."
    );
    private readonly Option<string?> model = WordOption.Create(
        "--model",
        $"Network. Default: {BuiltInModels.LeNet}.",
        [.. BuiltInModels.All.Select(model => model.Name)]
    );
    private readonly Option<string?> initialization = WordOption.Create(
        "--init",
        $"How the first weights are drawn. Default: {WeightInitialization.Xavier}.",
        [.. WeightInitialization.All.Select(initialization => initialization.Name)]
    );
    private readonly Option<string?> optimizer = WordOption.Create(
        "--optimizer",
        "What applies the gradients. Default: sgd.",
        OptimizerSettings.Names
    );
    private readonly Option<double?> momentum = NumberOption.Fraction(
        "--momentum",
        "Share of the last step that is kept; Adam's beta1. Default: the optimizer's own."
    );
    private readonly Option<bool> nesterov = new("--nesterov") { Description = "Nesterov's momentum, for sgd." };
    private readonly Option<double?> weightDecay = NumberOption.Number(
        "--weight-decay",
        "How strongly weights are drawn towards 0. Default: the optimizer's own.",
        "a number that is at least 0 and at most 1000000",
        decay => decay is >= 0 and <= NumberOption.MostOfAny
    );
    private readonly Option<double?> clipNorm = NumberOption.Positive(
        "--clip-norm",
        "Greatest Euclidean norm of all gradients together. Default: no limit."
    );
    private readonly Option<int?> accumulate = NumberOption.Whole(
        "--accumulate",
        "Batches whose mean gradient makes one update. Default: 1.",
        least: 1,
        most: 1_000_000
    );
    private readonly Option<int?> epochs = NumberOption.Whole(
        "--epochs",
        $"Passes over the training examples. Default: {Defaults.Epochs}.",
        least: 1,
        most: MostEpochs
    );
    private readonly Option<int?> batch = NumberOption.Whole(
        "--batch",
        $"Examples in a batch. Default: {Defaults.Batch}.",
        least: 1,
        most: 1_000_000
    );

    /// <summary>How many threads; no result depends on it.</summary>
    public Option<int?> Threads { get; } =
        NumberOption.Whole(
            "--threads",
            "Threads in all. Default: one for each processor.",
            least: 1,
            most: NumberOption.MostThreads
        );

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All =>
        [
            dataset,
            dataDirectory,
            labelColumn,
            validation,
            model,
            initialization,
            optimizer,
            momentum,
            nesterov,
            weightDecay,
            clipNorm,
            accumulate,
            epochs,
            batch,
            Threads,
        ];

    private static Option<string?> DatasetOption()
    {
        var option = new Option<string?>("--dataset")
        {
            Description =
                $"Data set: {string.Join(", ", DataSets.Names)}, or the path of a .csv file. "
                + $"Default: {Defaults.Dataset}.",
            HelpName = "DATA",
        };
        option.CompletionSources.Add([.. DataSets.Names]);
        return option;
    }

    /// <summary>Reads the data and everything else that trainings share.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="defaults">What holds where the command line says nothing.</param>
    /// <param name="cancellationToken">Ends the wait for the data.</param>
    /// <exception cref="UsageException">An option does not fit the data.</exception>
    /// <exception cref="IOException">The data cannot be read.</exception>
    public TrainingSetup Read(ParseResult parsed, TrainingDefaults defaults, CancellationToken cancellationToken) =>
        Choices(parsed, defaults).Open(ThreadCount(parsed), cancellationToken);

    /// <summary>What the command line says, without looking at the data.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="defaults">What holds where the command line says nothing.</param>
    public TrainingChoices Choices(ParseResult parsed, TrainingDefaults defaults)
    {
        var (name, path) = (parsed.GetValue(dataset) ?? defaults.Dataset, parsed.GetValue(dataDirectory));
        if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            (name, path) = (DataSetNames.Csv, name);
        return new TrainingChoices
        {
            Dataset = name,
            DataPath = path,
            LabelColumn = parsed.GetValue(labelColumn),
            Validation = parsed.GetValue(validation) ?? defaults.ValidationShare,
            Model = parsed.GetValue(model) ?? BuiltInModels.LeNet.Name,
            Initialization = parsed.GetValue(initialization) ?? WeightInitialization.Xavier.Name,
            Optimizer = parsed.GetValue(optimizer) ?? "sgd",
            Momentum = parsed.GetValue(momentum),
            Nesterov = parsed.GetValue(nesterov),
            WeightDecay = parsed.GetValue(weightDecay),
            ClipNorm = parsed.GetValue(clipNorm),
            Accumulate = parsed.GetValue(accumulate) ?? 1,
            Epochs = parsed.GetValue(epochs) ?? defaults.Epochs,
            Batch = parsed.GetValue(batch) ?? defaults.Batch,
        };
    }

    /// <summary>Threads in all.</summary>
    public int ThreadCount(ParseResult parsed) => parsed.GetValue(Threads) ?? Environment.ProcessorCount;
}
