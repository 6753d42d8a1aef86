using System.Runtime.InteropServices;
using Anneal.Training.Measuring;

namespace Anneal.Cli.Training.Runs;

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
    /// <param name="At">When.</param>
    /// <param name="Anneal">The version of the tool.</param>
    /// <param name="Runtime">The version of .NET.</param>
    /// <param name="Processor">The kind of processor.</param>
    /// <param name="VectorBits">The width of the vectors that the bits depend on; older documents do not say
    /// it.</param>
    /// <param name="Instructions">The instructions that compute with them; older documents do not say
    /// them.</param>
    public sealed record OriginNote(
        DateTimeOffset At,
        string Anneal,
        string Runtime,
        string Processor,
        int? VectorBits = null,
        string? Instructions = null
    )
    {
        /// <summary>This machine, now.</summary>
        public static OriginNote Here(DateTimeOffset now) =>
            new(
                now,
                ToolVersion.Text,
                RuntimeInformation.FrameworkDescription,
                RuntimeInformation.ProcessArchitecture.ToString(),
                TrainingThroughput.VectorBits,
                TrainingThroughput.Instructions
            );

        /// <summary>What is another here, and may make other bits from here on; null where nothing is.</summary>
        public string? DifferenceTo(OriginNote here)
        {
            var differences = new List<string>();
            if (Processor != here.Processor)
                differences.Add($"a processor of the kind {Processor} (here {here.Processor})");
            if (VectorBits is not null && (VectorBits, Instructions) != (here.VectorBits, here.Instructions))
                differences.Add(
                    $"vectors of {VectorBits} bits and {Instructions} (here {here.VectorBits} bits and "
                        + $"{here.Instructions})"
                );
            if (Anneal != here.Anneal)
                differences.Add($"Anneal {Anneal} (here {here.Anneal})");
            return differences.Count == 0 ? null : string.Join(", ", differences);
        }
    }
}
