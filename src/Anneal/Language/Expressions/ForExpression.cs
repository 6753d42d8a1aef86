namespace Anneal.Language;

/// <summary>A part with a length: <c>a for 10ep</c>.</summary>
public sealed record ForExpression : ScheduleExpression
{
    internal ForExpression(ScheduleExpression part, Length duration) => (Part, Duration) = (part, duration);

    /// <summary>What lasts so long.</summary>
    public ScheduleExpression Part { get; }

    /// <summary>How long.</summary>
    public Length Duration { get; }

    /// <inheritdoc/>
    public override bool UsesBase => Part.UsesBase;

    internal override Tightness Tightness => Tightness.Part;

    private protected override string Print() =>
        $"{(Part is EveryExpression ? Part.ToString() : Print(Part, Tightness.Atom))} for {Duration}";
}
