using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Processes;

/// <summary>What the placeholders of a command stand for.</summary>
public sealed record CommandValues
{
    /// <summary>Rate, schedule and further values.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The run that the schedule is bound to.</summary>
    public required RunPlan Plan { get; init; }

    /// <summary>Updates made at the end.</summary>
    public required long Steps { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The folder for checkpoints.</summary>
    public required string Checkpoint { get; init; }

    /// <summary>The file of the rates.</summary>
    public required string Table { get; init; }
}
