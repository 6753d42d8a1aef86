namespace Anneal.Formulas;

/// <summary><c>a if condition else b</c>.</summary>
internal sealed record Conditional(Formula Then, Formula Condition, Formula Otherwise) : Formula
{
    internal override int Rank => Precedence.Conditional;
    private protected override IEnumerable<Formula> Parts => [Then, Condition, Otherwise];

    public override double Evaluate(double t, double baseRate) =>
        (Condition.Evaluate(t, baseRate) != 0 ? Then : Otherwise).Evaluate(t, baseRate);

    internal override Formula Substitute(Formula clock, Formula baseRate) =>
        new Conditional(
            Then.Substitute(clock, baseRate),
            Condition.Substitute(clock, baseRate),
            Otherwise.Substitute(clock, baseRate)
        );

    private protected override string Print() =>
        $"{Print(Then, Precedence.Or)} if {Print(Condition, Precedence.Or)} else "
        + $"{Print(Otherwise, Precedence.Conditional)}";
}
