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
        string.Join(" * ", Factors.Select((factor, place) => Print(factor, Needed(factor, place))));

    // Values beside each other are read as one: 'base * (2 every 1ep)' is not 'base * 2 every 1ep'.
    private Tightness Needed(ScheduleExpression factor, int place) =>
        place > 0 && Factors[place - 1] is ValueExpression && BeginsWithValue(factor) ? Tightness.Atom : Tightness.Part;

    private static bool BeginsWithValue(ScheduleExpression factor) =>
        factor switch
        {
            EveryExpression every => every.Part is ValueExpression,
            ForExpression lasting => lasting.Part is ValueExpression || BeginsWithValue(lasting.Part),
            _ => false,
        };
}
