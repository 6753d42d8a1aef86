namespace Anneal.Training.Runs;

/// <summary>What became of one of several runs: a result, or the error that ended it.</summary>
public sealed record EndedRun
{
    /// <summary>The run.</summary>
    public required TrainingRun Run { get; init; }

    /// <summary>How it went; null if it failed.</summary>
    public TrainingResult? Result { get; init; }

    /// <summary>Why it failed; null if it did not. A training that diverged has not failed.</summary>
    public Exception? Error { get; init; }
}
