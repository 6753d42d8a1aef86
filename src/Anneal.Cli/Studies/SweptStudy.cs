using Anneal.Tuning.Rungs;
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

    /// <summary>Makes what trains, for so many trials at a time.</summary>
    public required Func<RungPlan, int, ITrial> TrialFor { get; init; }

    /// <summary>Trials at a time where nobody says another number.</summary>
    public required int Workers { get; init; }

    /// <summary>Threads of this machine that trials share.</summary>
    public required int Threads { get; init; }

    /// <summary>The line that trains a candidate for the whole run; null where nothing does.</summary>
    public Func<RankedCandidate, RunPlan, string>? CommandFor { get; init; }

    /// <summary>Whether trials need a folder even where nothing is kept.</summary>
    public bool NeedsFolder { get; init; }
}
