namespace Anneal.Training.Runs;

/// <summary>What became of one of several trainings: a result, or the error that ended it.</summary>
/// <param name="Run">The training.</param>
/// <param name="Result">How it went; null if it failed.</param>
/// <param name="Error">Why it failed; null if it did not. A training that diverged has not failed.</param>
public sealed record TrainingOutcome(TrainingRun Run, TrainingResult? Result, Exception? Error);
