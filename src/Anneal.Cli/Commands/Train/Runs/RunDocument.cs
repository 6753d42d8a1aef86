using Anneal.Cli.Training;

namespace Anneal.Cli.Commands.Train.Runs;

/// <summary>The contents of <c>run.json</c>: all that a training depends on, and where it came from.</summary>
internal sealed record RunDocument
{
    /// <summary>The version that this build writes, and the only one that it reads.</summary>
    public const int CurrentVersion = 1;

    public required int Version { get; init; }

    /// <summary>The schedule in its canonical text.</summary>
    public required string Schedule { get; init; }

    /// <summary>What the schedule calls <c>base</c>.</summary>
    public required double Rate { get; init; }

    public required ulong Seed { get; init; }
    public required TrainingChoices Training { get; init; }

    /// <summary>From one checkpoint to the next: <c>1ep</c>, or a number of updates.</summary>
    public required string CheckpointEvery { get; init; }

    /// <summary>The name of TensorBoard's event file.</summary>
    public required string Events { get; init; }

    /// <summary>How long the run is, for people to read.</summary>
    public required PlanNote Plan { get; init; }

    /// <summary>When and with what it was begun, for people to read.</summary>
    public required OriginNote Begun { get; init; }

    /// <summary>The run's length.</summary>
    public sealed record PlanNote(long StepsPerEpoch, long TotalSteps, IReadOnlyList<string> Arithmetic);

    /// <summary>Time, versions and kind of processor.</summary>
    public sealed record OriginNote(DateTimeOffset At, string Anneal, string Runtime, string Processor);
}
