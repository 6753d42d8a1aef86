namespace Anneal.Formulas;

/// <summary>The clock of a part of a curve, as a formula in the clock of the whole.</summary>
/// <param name="Now">What the part's clock shows.</param>
/// <param name="Until">The clock never shows this number or a greater one, so that what happens there need not be
/// said.</param>
/// <param name="Horizon">How far what cannot be said for ever is to be said, such as a list of cycles.</param>
internal sealed record FormulaClock(Formula Now, long Until, long Horizon)
{
    /// <summary>Longest list of parts that is written out.</summary>
    public const int MostParts = 512;

    /// <summary>The clock of a run.</summary>
    /// <param name="steps">Steps in the run; what follows it is said too where it can be.</param>
    public static FormulaClock OfRun(long steps) => new(new Variable(), long.MaxValue, steps);

    /// <summary>
    /// The clock of a part that begins at <paramref name="start"/> and hands over at <paramref name="end"/>.
    /// </summary>
    public FormulaClock Between(long start, long? end = null) =>
        new(
            start == 0 ? Now : Now - start,
            end is { } next ? Math.Min(Until, next) - start
                : Until == long.MaxValue ? Until
                : Until - start,
            Math.Max(0, Math.Min(Horizon, end ?? Horizon) - start)
        );

    /// <summary>The clock of what is read ahead.</summary>
    public FormulaClock Ahead(long steps) =>
        new(Now + steps, Until > long.MaxValue - steps ? Until : Until + steps, Horizon + steps);

    /// <summary>A clock that stops at a number.</summary>
    public FormulaClock StoppedAt(long last) =>
        Until <= last + 1 ? this : new(Formula.Min(Now, last), last + 1, Math.Min(Horizon, last + 1));

    /// <summary>A clock that begins again at 0 every so many steps.</summary>
    public FormulaClock Modulo(long steps) => Until <= steps ? this : new(Now % steps, steps, Math.Min(Horizon, steps));

    /// <summary>A clock that ticks once every period.</summary>
    public FormulaClock Every(Period period) =>
        new(
            TicksOf(period),
            Until == long.MaxValue ? Until : period.TicksAt(Until - 1) + 1,
            Horizon == 0 ? 0 : period.TicksAt(Horizon - 1) + 1
        );

    /// <summary>How often a period has passed.</summary>
    public Formula TicksOf(Period period)
    {
        if (period.RoundsUp)
            return Formula.Floor(Now / period.Steps);
        if (period.Steps == Math.Floor(period.Steps))
            return Formula.FloorDivide(Now, period.Steps);
        // Tick k is at the step that is nearest to phase + k * steps, halves upwards.
        var halfPast = Math.Floor(period.Phase + 0.5) + 0.5 - period.Phase;
        return Formula.Ceiling((Now + halfPast) / period.Steps) - 1;
    }

    /// <summary>
    /// Parts one after the other, chosen by halving; null where one of them is no formula, or they are too many.
    /// </summary>
    /// <param name="starts">The steps at which the second and every later part takes over, increasing.</param>
    /// <param name="part">The part of a number on its own clock.</param>
    public Formula? Choose(IReadOnlyList<long> starts, Func<int, FormulaClock, Formula?> part)
    {
        return starts.Count < MostParts ? From(0, starts.Count) : null;

        Formula? From(int first, int last)
        {
            if (first == last)
                return part(
                    first,
                    Between(first == 0 ? 0 : starts[first - 1], first < starts.Count ? starts[first] : null)
                );
            var middle = (first + last) / 2;
            return From(first, middle) is { } before && From(middle + 1, last) is { } after
                ? Formula.If(Now < starts[middle], before, after)
                : null;
        }
    }
}
