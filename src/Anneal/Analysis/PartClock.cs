using Anneal.Composition;

namespace Anneal.Analysis;

/// <summary>How the clock of a part runs against the steps of the run.</summary>
/// <param name="StepOf">The step at which the part's clock shows a number for the first time.</param>
/// <param name="TicksBefore">How many numbers the part's clock has shown before a step.</param>
/// <param name="StepsPerTick">Steps in one tick, on average.</param>
internal sealed record PartClock(Func<long, long> StepOf, Func<long, long> TicksBefore, double StepsPerTick)
{
    /// <summary>The clock of the run itself.</summary>
    public static PartClock OfRun { get; } = new(tick => tick, step => Math.Max(0, step), 1);

    /// <summary>The clock of a part that begins later.</summary>
    public PartClock Later(long start) =>
        start == 0
            ? this
            : new(tick => StepOf(tick + start), step => Math.Max(0, TicksBefore(step) - start), StepsPerTick);

    /// <summary>The clock of what is read ahead.</summary>
    public PartClock Ahead(long ticks) =>
        new(
            tick => StepOf(Math.Max(0, tick - ticks)),
            step => TicksBefore(step) is > 0 and var shown ? shown + ticks : 0,
            StepsPerTick
        );

    /// <summary>The clock of what ticks once every period.</summary>
    public PartClock Every(Period period) =>
        new(
            tick => StepOf(period.StartOf(tick)),
            step => TicksBefore(step) is > 0 and var shown ? period.TicksAt(shown - 1) + 1 : 0,
            StepsPerTick * period.Steps
        );

    /// <summary>The clock of what ticks several times in a step.</summary>
    public PartClock Times(long ticks) =>
        new(
            tick => StepOf(tick / ticks + (tick % ticks == 0 ? 0 : 1)),
            step => TicksBefore(step) is > 0 and var shown ? (shown - 1) * ticks + 1 : 0,
            StepsPerTick / ticks
        );
}
