namespace Anneal.Formulas;

/// <summary><c>not a</c>.</summary>
internal sealed record Not(Formula Operand) : Formula
{
    internal override int Rank => Precedence.Not;
    private protected override IEnumerable<Formula> Parts => [Operand];

    public override double Evaluate(double t, double baseRate) => Operand.Evaluate(t, baseRate) == 0 ? 1 : 0;

    internal override Formula Substitute(Formula clock, Formula baseRate) =>
        new Not(Operand.Substitute(clock, baseRate));

    private protected override string Print() => $"not {Print(Operand, Precedence.Not)}";
}
