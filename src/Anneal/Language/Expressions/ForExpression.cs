namespace Anneal.Language;

/// <summary>A part with a length: <c>a for 10ep</c>.</summary>
public sealed record ForExpression : ScheduleExpression
{
    internal ForExpression(ScheduleExpression part, Length duration) => (Part, Duration) = (part, duration);

    /// <summary>What lasts so long.</summary>
    public ScheduleExpression Part { get; }

    /// <summary>How long.</summary>
    public Length Duration { get; }

    internal override IEnumerable<ScheduleExpression> Children => [Part];

    internal override bool HasUnits => Duration.Unit != LengthUnit.Steps || base.HasUnits;

    internal override ScheduleExpression WithChildren(Func<ScheduleExpression, ScheduleExpression> replace) =>
        new ForExpression(replace(Part), Duration);

    /// <inheritdoc/>
    public override bool UsesBase => Part.UsesBase;

    internal override Tightness Tightness => Tightness.Part;

    private protected override string Print() =>
        $"{(Part is EveryExpression ? Part.ToString() : Print(Part, Tightness.Atom))} for {Duration}";
}
