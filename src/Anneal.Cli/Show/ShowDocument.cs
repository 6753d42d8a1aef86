using Anneal.Cli.Output;
using Anneal.Cli.Schedules;

namespace Anneal.Cli.Show;

/// <summary>The JSON of <c>anneal show</c>.</summary>
/// <param name="Step">The steps that the values belong to.</param>
/// <param name="Schedules">The schedules in the order given.</param>
internal sealed record ShowDocument(IReadOnlyList<long> Step, IReadOnlyList<ShowDocument.Entry> Schedules)
{
    public static ShowDocument Of(Showing showing) => new(
        [.. showing.Steps],
        [.. showing.Schedules.Select(schedule => new Entry(
            schedule.Text,
            schedule.Bound.Fingerprint,
            schedule.Bound.Rate.Length,
            schedule.Curves.ToDictionary(curve => curve.Name, curve => Values(curve.Curve, showing))))]);

    private static IReadOnlyList<double?> Values(Curve curve, Showing showing) =>
        [.. curve.Values(showing.Steps).Select(FiniteNumber.OrNull)];

    /// <summary>One schedule.</summary>
    /// <param name="Schedule">The canonical text.</param>
    /// <param name="Fingerprint">Identifies the bound curve.</param>
    /// <param name="Length">The nominal length in steps; null where the schedule is open.</param>
    /// <param name="Values">The values by hyper-parameter, <c>learning_rate</c> first.</param>
    public sealed record Entry(string Schedule, string? Fingerprint, long? Length, IReadOnlyDictionary<string, IReadOnlyList<double?>> Values);
}
