namespace Anneal.Language;

/// <summary>
/// How long a part of a text is: so many steps (not yet rounded), open (it never ends), or the rest of the run (it
/// needs an end and names none).
/// </summary>
internal sealed record PartLength
{
    private PartLength(double? steps, bool needsRest) => (Steps, NeedsRest) = (steps, needsRest);

    public static PartLength Open { get; } = new(null, false);

    public static PartLength Rest { get; } = new(null, true);

    public static PartLength Of(double steps) => new(steps, false);

    /// <summary>As long as a curve that is already bound.</summary>
    public static PartLength Of(Curve curve) => curve.Length is { } steps ? Of(steps) : Open;

    /// <summary>The steps; null where the part takes what the others leave.</summary>
    public double? Steps { get; }

    /// <summary>Whether the curve itself needs to know where the run ends.</summary>
    public bool NeedsRest { get; }
}
