using Anneal.Tuning.Ranges;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies;

/// <summary>A study as a command line says it, and what trains its trials.</summary>
internal sealed record SweptStudy
{
    /// <summary>What is searched, without the folder of its trials.</summary>
    public required StudySettings Settings { get; init; }

    /// <summary>What is chosen by.</summary>
    public required string Metric { get; init; }

    /// <summary>Which values are better, as the command line says it.</summary>
    public string Goal => Settings.Goal == Tuning.Trials.Goal.Min ? "min" : "max";

    /// <summary>Makes what trains what the settings search, for so many trials at a time.</summary>
    public required Func<StudySettings, int, ITrial> TrialFor { get; init; }

    /// <summary>Trials at a time where nobody says another number.</summary>
    public required int Workers { get; init; }

    /// <summary>Threads of this machine that trials share.</summary>
    public required int Threads { get; init; }

    /// <summary>The line that trains a candidate for the whole run; null where nothing does.</summary>
    public Func<RankedCandidate, RunPlan, string>? CommandFor { get; init; }

    /// <summary>Whether the checkpoints of a run are of no use to a longer one.</summary>
    public bool KeepsLength { get; init; }

    /// <summary>The range test of what is trained; null where nothing can be tested.</summary>
    public Func<CancellationToken, RangeTestResult>? RangeTest { get; init; }

    /// <summary>Whether trials need a folder even where nothing is kept.</summary>
    public bool NeedsFolder { get; init; }
}
