namespace Anneal.Interop.Python.Reading;

/// <summary>What is known of a value without running the program.</summary>
internal sealed record Traits
{
    private const int MostRemembered = 8;

    /// <summary>Nothing.</summary>
    public static Traits None { get; } = new();

    /// <summary>The loops on whose variable it depends.</summary>
    public IReadOnlyList<Loop> Loops { get; init; } = [];

    /// <summary>Those of them whose present variable it takes, not the next one.</summary>
    public IReadOnlyList<Loop> PresentLoops { get; init; } = [];

    /// <summary>The readings of a rate that it shows.</summary>
    public IReadOnlyList<RateReading> Readings { get; init; } = [];

    /// <summary>Whether it says a position in the run: the variable of a loop, or arithmetic with one.</summary>
    public bool IsPosition { get; init; }

    /// <summary>
    /// Whether it counts the passes of a loop: the loop's variable, moved or multiplied by whole numbers. One more is
    /// the next pass; in <c>1 + cos(epoch)</c> it is not.
    /// </summary>
    public bool IsCount { get; init; }

    /// <summary>
    /// Whether it is another value in other passes of a loop, or calls of a function, in ways that no variable of a
    /// loop says: what it is first decides nothing.
    /// </summary>
    public bool Moves { get; init; }

    /// <summary>Whether what is computed from it has anything from it.</summary>
    public bool PassesOn => Moves || Loops.Count + PresentLoops.Count + Readings.Count > 0;

    /// <summary>What a value has from its origins; whether it still counts is not passed on.</summary>
    public static Traits From(params Traits[] origins)
    {
        return new()
        {
            Loops = Distinct(origins.SelectMany(origin => origin.Loops)),
            PresentLoops = Distinct(origins.SelectMany(origin => origin.PresentLoops)),
            Readings = Distinct(origins.SelectMany(origin => origin.Readings)),
            Moves = origins.Any(origin => origin.Moves),
        };
    }

    private static IReadOnlyList<T> Distinct<T>(IEnumerable<T> items) => [.. items.Distinct().Take(MostRemembered)];
}
