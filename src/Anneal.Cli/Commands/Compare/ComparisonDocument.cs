using Anneal.Reporting;
using Anneal.Reporting.Comparisons;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Compare;

/// <summary>The JSON of <c>anneal compare</c>.</summary>
/// <param name="Dataset">The data set.</param>
/// <param name="Model">The network.</param>
/// <param name="Epochs">Epochs of a training.</param>
/// <param name="Batch">Examples in a batch.</param>
/// <param name="Optimizer">The optimizer.</param>
/// <param name="Seeds">Seeds asked for.</param>
/// <param name="Threads">Threads in all.</param>
/// <param name="Results">The schedules, best first where there is a validation set.</param>
/// <param name="Best">The text of the best schedule; null where nothing was ranked.</param>
/// <param name="BestRate">Its base rate; null where it has none.</param>
/// <param name="Retrained">The best one, trained on training and validation examples together; null where it was
/// not.</param>
/// <param name="Remarks">What the reader must not miss, in sentences.</param>
/// <param name="Seconds">Wall-clock seconds of all trainings together.</param>
/// <param name="ExamplesPerSecond">Training examples for each of these seconds, in all trainings together, evaluation
/// included.</param>
/// <param name="Interrupted">Whether Ctrl-C came before the end.</param>
/// <param name="Report">The path of the report; null where none was written.</param>
internal sealed record ComparisonDocument(
    string Dataset,
    string Model,
    int Epochs,
    int Batch,
    string Optimizer,
    int Seeds,
    int Threads,
    IReadOnlyList<ComparisonDocument.Result> Results,
    string? Best,
    double? BestRate,
    ComparisonDocument.Result? Retrained,
    IReadOnlyList<string> Remarks,
    double Seconds,
    double? ExamplesPerSecond,
    bool Interrupted,
    string? Report
)
{
    public static ComparisonDocument Of(ComparisonFindings findings, string? report)
    {
        var (settings, best) = (findings.Setup.Settings, findings.Best);
        return new(
            findings.Setup.Data.Train.Name,
            settings.Model.Name,
            settings.Epochs,
            settings.BatchSize,
            settings.Optimizer.Name,
            findings.Seeds.Count,
            findings.Setup.Threads,
            [.. findings.Results.Select(Result.Of)],
            best?.Text,
            best?.Rate.OrNull(),
            findings.Retrained is { } retrained ? Result.Of(retrained) : null,
            findings.Remarks,
            findings.Elapsed.TotalSeconds,
            findings.ExamplesPerSecond.OrNull(),
            findings.Interrupted,
            report
        );
    }

    /// <summary>One schedule at one rate.</summary>
    /// <param name="Schedule">The canonical text.</param>
    /// <param name="Rate">The base rate; null where the text has no <c>base</c>.</param>
    /// <param name="TestAccuracy">After the last epoch, as the other figures.</param>
    /// <param name="ValidationAccuracy">The share of validation examples classified rightly.</param>
    /// <param name="TrainLoss">Over the examples of the last epoch, while it trained.</param>
    /// <param name="TrainAccuracy">The share of training examples classified rightly, likewise.</param>
    /// <param name="ValidationLoss">The mean loss on the validation set.</param>
    /// <param name="TestLoss">The mean loss on the test set.</param>
    /// <param name="FinalRate">The learning rate of the last update.</param>
    /// <param name="Seconds">Wall-clock seconds of one training, averaged.</param>
    /// <param name="Trainings">Seeds that ended.</param>
    /// <param name="Diverged">How many of them diverged.</param>
    /// <param name="Runs">Each training by itself, by its seed.</param>
    /// <param name="Article">What an article printed for it, by tab; null where there is none.</param>
    public sealed record Result(
        string Schedule,
        double? Rate,
        Statistic TestAccuracy,
        Statistic ValidationAccuracy,
        Statistic TrainLoss,
        Statistic TrainAccuracy,
        Statistic ValidationLoss,
        Statistic TestLoss,
        double? FinalRate,
        double Seconds,
        int Trainings,
        int Diverged,
        IReadOnlyList<Run> Runs,
        IReadOnlyDictionary<string, ArticleFigures>? Article
    )
    {
        public static Result Of(ContenderResult result) =>
            new(
                result.Text,
                result.Rate.OrNull(),
                Statistic.Of(result.TestAccuracy),
                Statistic.Of(result.ValidationAccuracy),
                Statistic.Of(result.TrainLoss),
                Statistic.Of(result.TrainAccuracy),
                Statistic.Of(result.ValidationLoss),
                Statistic.Of(result.TestLoss),
                result.FinalRate.OrNull(),
                result.Seconds,
                result.Trainings.Count,
                result.DivergedCount,
                [.. result.Trainings.Select(Run.Of)],
                result.Contender.Article is not { } article
                    ? null
                    : new Dictionary<string, ArticleFigures>
                    {
                        ["pytorch"] = article.PyTorch,
                        ["mxnet"] = article.MxNet,
                        ["tensorflow"] = article.TensorFlow,
                    }
            );
    }

    /// <summary>One training.</summary>
    /// <param name="Seed">Its seed.</param>
    /// <param name="TestAccuracy">After the last epoch, as the other figures.</param>
    /// <param name="ValidationAccuracy">The share of validation examples classified rightly.</param>
    /// <param name="TrainLoss">Over the examples of the last epoch, while it trained.</param>
    /// <param name="Diverged">Whether the loss ceased to be finite, or exploded.</param>
    /// <param name="Seconds">Wall-clock seconds.</param>
    /// <param name="WeightsSha256">SHA-256 over the last weights.</param>
    public sealed record Run(
        ulong Seed,
        double? TestAccuracy,
        double? ValidationAccuracy,
        double? TrainLoss,
        bool Diverged,
        double Seconds,
        string WeightsSha256
    )
    {
        public static Run Of(TrainingResult training) =>
            new(
                training.Seed,
                training.Last.Test?.Accuracy,
                training.Last.Validation?.Accuracy,
                training.Last.Train.Loss.OrNull(),
                training.Diverged,
                training.Elapsed.TotalSeconds,
                training.WeightsSha256
            );
    }

    /// <summary>A figure over the seeds that did not diverge.</summary>
    /// <param name="Mean">The mean; null where no seed gave the figure.</param>
    /// <param name="Std">The sample standard deviation (n − 1); null with fewer than two seeds, for it is not defined
    /// there.</param>
    public sealed record Statistic(double? Mean, double? Std)
    {
        public static Statistic Of(MeanAndDeviation figure) =>
            new(figure.Mean.OrNull(), figure.StandardDeviation.OrNull());
    }
}
