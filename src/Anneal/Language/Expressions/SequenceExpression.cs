namespace Anneal.Language;

/// <summary>Parts one after the other: <c>a then b</c>.</summary>
public sealed record SequenceExpression : ScheduleExpression
{
    internal SequenceExpression(ValueList<ScheduleExpression> parts) => Parts = parts;

    /// <summary>The parts in turn. At least two.</summary>
    public ValueList<ScheduleExpression> Parts { get; }

    internal override IEnumerable<ScheduleExpression> Children => Parts;

    internal override ScheduleExpression WithChildren(Func<ScheduleExpression, ScheduleExpression> replace) =>
        new SequenceExpression([.. Parts.Select(replace)]);

    /// <inheritdoc/>
    public override bool UsesBase => Parts.Any(part => part.UsesBase);

    internal override Tightness Tightness => Tightness.Sequence;

    private protected override string Print() =>
        string.Join(" then ", Parts.Select(part => Print(part, Tightness.Product)));
}
