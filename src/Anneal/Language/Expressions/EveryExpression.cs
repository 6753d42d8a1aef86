namespace Anneal.Language;

/// <summary>A part whose clock ticks once in a while: <c>a every 1ep</c>.</summary>
public sealed record EveryExpression : ScheduleExpression
{
    internal EveryExpression(ScheduleExpression part, Length tick) => (Part, Tick) = (part, tick);

    /// <summary>What counts ticks.</summary>
    public ScheduleExpression Part { get; }

    /// <summary>The time of a tick.</summary>
    public Length Tick { get; }

    /// <summary>The time of a tick in a run.</summary>
    /// <param name="plan">The run; null where the tick is given in steps.</param>
    /// <exception cref="ScheduleBindingException">The plan does not say how long a tick is, or it is shorter than a
    /// step.</exception>
    public Period PeriodIn(RunPlan? plan) => new BindingScope(new BindingContext(plan)).Period(Tick);

    internal override IEnumerable<ScheduleExpression> Children => [Part];

    internal override bool HasUnits => Tick.Unit != LengthUnit.Steps || base.HasUnits;

    internal override ScheduleExpression WithChildren(Func<ScheduleExpression, ScheduleExpression> replace) =>
        new EveryExpression(replace(Part), Tick);

    /// <inheritdoc/>
    public override bool UsesBase => Part.UsesBase;

    internal override Tightness Tightness => Tightness.Part;

    private protected override string Print() => $"{Print(Part, Tightness.Atom)} every {Tick}";
}
