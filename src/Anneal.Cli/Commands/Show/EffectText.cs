using Anneal.Analysis;
using Anneal.Reporting;

namespace Anneal.Cli.Commands.Show;

/// <summary>What a run really gets of a schedule, in words: its effective warm-up and anneal.</summary>
internal static class EffectText
{
    /// <summary>What <see cref="Figures"/> are.</summary>
    public const string Legend =
        "Updates at rate 0 / below 1 % of the peak / above 90 % of it / share of the schedule covered:";

    /// <summary>A sentence.</summary>
    /// <param name="summary">The figures.</param>
    /// <param name="steps">Updates in the run.</param>
    public static string Of(ScheduleSummary summary, long steps)
    {
        var whole = summary.Steps < steps ? $"first {summary.Steps.Grouped()} updates" : "updates";
        var covered = summary.Covered is { } share ? $"; {Percent(share)} of the schedule covered" : "";
        return $"{Percent(summary.ShareAtZero)} of the {whole} at rate 0, {Percent(summary.ShareBelowHundredth)} "
            + $"below 1 % of the peak, {Percent(summary.ShareNearPeak)} above 90 % of it{covered}";
    }

    /// <summary>The shares alone, for lists under a <see cref="Legend"/>.</summary>
    public static string Figures(ScheduleSummary summary) =>
        $"{Percent(summary.ShareAtZero)} / {Percent(summary.ShareBelowHundredth)} / {Percent(summary.ShareNearPeak)} "
        + $"/ {(summary.Covered is { } covered ? Percent(covered) : "–")}";

    /// <summary>A share of a whole: <c>12.5 %</c>.</summary>
    public static string Percent(double share) => $"{NumberText.Significant(100 * share, 3)} %";
}
