using Anneal.Cli.Training;

namespace Anneal.Cli.Commands.Compare;

/// <summary>Everything that a comparison reports, in the table, the JSON and the HTML alike.</summary>
internal sealed record ComparisonFindings
{
    /// <summary>What all trainings shared.</summary>
    public required TrainingSetup Setup { get; init; }

    /// <summary>Updates in an epoch.</summary>
    public required long StepsPerEpoch { get; init; }

    /// <summary>The seeds asked for, one training of each contender per seed.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>Trainings asked for.</summary>
    public required int TrainingCount { get; init; }

    /// <summary>The rates of a grid search; empty where there was none. Default none.</summary>
    public IReadOnlyList<double> Rates { get; init; } = [];

    /// <summary>The contenders, best first where there is a validation set.</summary>
    public required IReadOnlyList<ContenderResult> Results { get; init; }

    /// <summary>Whether Ctrl-C ended it.</summary>
    public required bool Interrupted { get; init; }

    /// <summary>Wall-clock time of all trainings together.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>
    /// Training examples for each second of <see cref="Elapsed"/>, in all trainings together, evaluation included.
    /// </summary>
    public double ExamplesPerSecond =>
        Results.SelectMany(result => result.Trainings).Sum(training => training.Last.Epoch)
        * Setup.Data.Train.Count
        / Elapsed.TotalSeconds;

    /// <summary>
    /// The best contender, trained once more on training and validation examples together; null where it was not.
    /// </summary>
    public ContenderResult? Retrained { get; init; }

    /// <summary>Whether there is a validation set, by which alone is ranked.</summary>
    public bool IsRanked => Setup.Data.Validation is not null;

    /// <summary>The best contender; null where nothing ranks, or all diverged.</summary>
    public ContenderResult? Best => IsRanked && Results is [{ SoundCount: > 0 } first, ..] ? first : null;

    /// <summary>What the reader must not miss, in sentences.</summary>
    public IReadOnlyList<string> Remarks => [.. ComparisonRemarks.Of(this)];
}
