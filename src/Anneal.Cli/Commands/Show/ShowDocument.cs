using Anneal.Analysis;
using Anneal.Cli.Schedules;

namespace Anneal.Cli.Commands.Show;

/// <summary>The JSON of <c>anneal show</c>.</summary>
/// <param name="Step">The steps that the values belong to.</param>
/// <param name="Schedules">The schedules in the order given.</param>
internal sealed record ShowDocument(IReadOnlyList<long> Step, IReadOnlyList<ShowDocument.Entry> Schedules)
{
    public static ShowDocument Of(Showing showing) =>
        new(
            [.. showing.Steps],
            [
                .. showing.Schedules.Select(schedule => new Entry(
                    schedule.Text,
                    schedule.Bound.Fingerprint,
                    schedule.Bound.Rate.Length,
                    Effect.Of(schedule.SummaryOver(showing.StepCount)),
                    schedule.Curves.ToDictionary(curve => curve.Name, curve => Values(curve.Curve, showing))
                )),
            ]
        );

    private static IReadOnlyList<double?> Values(Curve curve, Showing showing) =>
        [.. curve.Values(showing.Steps).Select(FiniteNumber.OrNull)];

    /// <summary>One schedule.</summary>
    /// <param name="Schedule">The canonical text.</param>
    /// <param name="Fingerprint">Identifies the bound curve.</param>
    /// <param name="Length">The nominal length in steps; null where the schedule is open.</param>
    /// <param name="Effect">What the run of the shown steps gets of it.</param>
    /// <param name="Values">The values by hyper-parameter, <c>learning_rate</c> first.</param>
    public sealed record Entry(
        string Schedule,
        string? Fingerprint,
        long? Length,
        Effect Effect,
        IReadOnlyDictionary<string, IReadOnlyList<double?>> Values
    );

    /// <summary>The effective warm-up and anneal.</summary>
    /// <param name="PeakRate">The highest rate.</param>
    /// <param name="PeakStep">The first step that has it.</param>
    /// <param name="ShareAtZero">Share of the updates at rate 0.</param>
    /// <param name="ShareBelowHundredth">Share of the updates below 1 % of the peak.</param>
    /// <param name="ShareNearPeak">Share of the updates above 90 % of the peak.</param>
    /// <param name="Covered">Share of the schedule's length that the run covers; null where it is open.</param>
    public sealed record Effect(
        double? PeakRate,
        long PeakStep,
        double ShareAtZero,
        double ShareBelowHundredth,
        double ShareNearPeak,
        double? Covered
    )
    {
        public static Effect Of(ScheduleSummary summary) =>
            new(
                summary.PeakRate.OrNull(),
                summary.PeakStep,
                summary.ShareAtZero,
                summary.ShareBelowHundredth,
                summary.ShareNearPeak,
                summary.Covered
            );
    }
}
