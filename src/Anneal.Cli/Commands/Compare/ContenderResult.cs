using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Compare;

/// <summary>What training with one contender gave, over its seeds.</summary>
/// <param name="contender">What was trained.</param>
/// <param name="run">One of its trainings; they differ by their seeds only.</param>
/// <param name="trainings">Those that ended, by their seeds. At least one.</param>
internal sealed class ContenderResult(Contender contender, TrainingRun run, IReadOnlyList<TrainingResult> trainings)
    : TrainedSchedule(run, trainings)
{
    /// <summary>What was trained.</summary>
    public Contender Contender => contender;

    /// <summary>The score of each training that did not diverge, by its seed.</summary>
    public IReadOnlyDictionary<ulong, double> ScoreBySeed =>
        Trainings
            .Where(training => !training.Diverged && training.Last.Validation is not null)
            .ToDictionary(
                training => training.Seed,
                training => training.Last.Validation!.Value.Accuracy ?? -training.Last.Validation!.Value.Loss
            );

    /// <summary>
    /// What the trainings are ranked by, more is better: the validation accuracy, or in regression the validation loss
    /// with its sign turned. NaN without a validation set.
    /// </summary>
    public MeanAndDeviation Score =>
        double.IsFinite(ValidationAccuracy.Mean)
            ? ValidationAccuracy
            : ValidationLoss with
            {
                Mean = -ValidationLoss.Mean,
            };
}
