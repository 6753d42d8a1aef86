namespace Anneal.Interop.Configurations;

/// <summary>A schedule that a configuration says.</summary>
/// <param name="Framework">Whose configuration it is.</param>
/// <param name="Setting">What says it, such as <c>lr_scheduler_type: cosine</c>.</param>
/// <param name="Line">Its line, from 1.</param>
public sealed record ConfiguredSchedule(string Framework, string Setting, int Line)
{
    /// <summary>The schedule; null where it is not known.</summary>
    public Recipe? Recipe { get; init; }

    /// <summary>Why the schedule is not known; null where it is.</summary>
    public string? Unknown { get; init; }

    /// <summary>Whether it would be known if the run were: its updates, or those in an epoch.</summary>
    public bool NeedsRun { get; init; }

    /// <summary>When the framework advances it; null where that is not known.</summary>
    public StepFrequency? Frequency { get; init; }

    /// <summary>The optimizer's rate, which the text calls <c>base</c>.</summary>
    public RunNumber Rate { get; init; } = RunNumber.Unknown;

    /// <summary>The run.</summary>
    public ConfiguredRun Run { get; init; } = new();

    /// <summary>
    /// The same schedule where an epoch has so many updates, for several numbers of them; none where they are known.
    /// </summary>
    public ValueList<ConfiguredSchedule> Possible { get; init; } = [];

    /// <summary>What was not understood, or holds only under a condition.</summary>
    public ValueList<string> Remarks { get; init; } = [];
}
