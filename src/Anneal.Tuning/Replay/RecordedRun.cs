namespace Anneal.Tuning.Replay;

/// <summary>A training that somebody logged.</summary>
public sealed record RecordedRun
{
    /// <summary>What the log calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The schedule as text.</summary>
    public required Recipe Schedule { get; init; }

    /// <summary>Updates of the run.</summary>
    public required long Steps { get; init; }

    /// <summary>The loss at its end.</summary>
    public required double FinalLoss { get; init; }

    /// <summary>The losses that were logged on the way, by updates made.</summary>
    public required IReadOnlyDictionary<long, double> Losses { get; init; }

    /// <summary>The first update count that has a loss.</summary>
    public required long FirstStep { get; init; }

    /// <summary>The schedule, bound to the run.</summary>
    internal BoundRecipe Bound => field ??= Schedule.Bind(RunPlan.FromSteps(Steps));
}
