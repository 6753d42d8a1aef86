namespace Anneal.Language;

/// <summary>The same value at every step.</summary>
public sealed record ValueExpression : ScheduleExpression
{
    internal ValueExpression(ScheduleValue value) => Value = value;

    /// <summary>The value.</summary>
    public ScheduleValue Value { get; }

    /// <inheritdoc/>
    public override bool UsesBase => Value.UsesBase;

    // 'base * 2' is one value, but as a factor it would be read together with its neighbours.
    internal override Tightness Tightness => Tightness.Atom;

    private protected override string Print() => Value.ToString();
}
