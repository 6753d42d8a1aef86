namespace Anneal.Formulas;

/// <summary><c>-a</c>.</summary>
internal sealed record Negation(Formula Operand) : Formula
{
    internal override int Rank => Precedence.Sign;
    private protected override IEnumerable<Formula> Parts => [Operand];

    public override double Evaluate(double t, double baseRate) => -Operand.Evaluate(t, baseRate);

    internal override Formula Substitute(Formula clock, Formula baseRate) =>
        new Negation(Operand.Substitute(clock, baseRate));

    private protected override string Print() => $"-{Print(Operand, Precedence.Sign)}";
}
