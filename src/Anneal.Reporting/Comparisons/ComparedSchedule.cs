using Anneal.Lint;
using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Comparisons;

/// <summary>One schedule of a comparison: its curve and what training with it gave.</summary>
public sealed class ComparedSchedule
{
    /// <summary>The schedule as text, also its name in the charts.</summary>
    public required string Text { get; init; }

    /// <summary>The base rate that it was trained with.</summary>
    public required double Rate { get; init; }

    /// <summary>The rate over the steps of the run: x is the step, y the rate.</summary>
    public required IReadOnlyList<ChartPoint> Curve { get; init; }

    /// <summary>The epochs in their order. Fewer than planned where seeds diverged; may be empty.</summary>
    public required IReadOnlyList<EpochFigures> Epochs { get; init; }

    /// <summary>The figures at the end.</summary>
    public required FinalFigures Final { get; init; }

    /// <summary>The rate of the last update.</summary>
    public required double FinalRate { get; init; }

    /// <summary>Wall-clock seconds of one training, averaged over the seeds.</summary>
    public required double Seconds { get; init; }

    /// <summary>How many seeds diverged.</summary>
    public required int Diverged { get; init; }

    /// <summary>What the linter found in it, the gravest first. Default none.</summary>
    public IReadOnlyList<LintFinding> Findings { get; init; } = [];

    /// <summary>What an article printed for this schedule; null where there is none. Default null.</summary>
    public ArticleFigures? Article { get; init; }
}
