namespace Anneal.Language;

/// <summary>Factors multiplied at every step: <c>a * b</c>.</summary>
public sealed record ProductExpression : ScheduleExpression
{
    internal ProductExpression(ValueList<ScheduleExpression> factors) => Factors = factors;

    /// <summary>The factors. At least two.</summary>
    public ValueList<ScheduleExpression> Factors { get; }

    internal override IEnumerable<ScheduleExpression> Children => Factors;

    internal override ScheduleExpression WithChildren(Func<ScheduleExpression, ScheduleExpression> replace) =>
        new ProductExpression([.. Factors.Select(replace)]);

    /// <inheritdoc/>
    public override bool UsesBase => Factors.Any(factor => factor.UsesBase);

    internal override Tightness Tightness => Tightness.Product;

    private protected override string Print() =>
        string.Join(" * ", Factors.Select(factor => Print(factor, Tightness.Part)));
}
