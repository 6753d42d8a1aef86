namespace Anneal.Language.Expressions;

/// <summary>A part whose clock ticks once in a while: <c>a every 1ep</c>.</summary>
public sealed record EveryExpression : ScheduleExpression
{
    internal EveryExpression(ScheduleExpression part, Length tick) => (Part, Tick) = (part, tick);

    /// <summary>What counts ticks.</summary>
    public ScheduleExpression Part { get; }

    /// <summary>The time of a tick.</summary>
    public Length Tick { get; }

    /// <inheritdoc/>
    public override bool UsesBase => Part.UsesBase;

    internal override Tightness Tightness => Tightness.Part;

    private protected override string Print() => $"{Print(Part, Tightness.Atom)} every {Tick}";
}
