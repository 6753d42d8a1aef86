namespace Anneal.Formulas;

/// <summary>A number that is not negative; a negative one is its <see cref="Negation"/>.</summary>
internal sealed record Literal(double Value) : Formula
{
    internal override int Rank => Precedence.Atom;

    public override double Evaluate(double t, double baseRate) => Value;

    internal override Formula Substitute(Formula clock, Formula baseRate) => this;

    private protected override string Print() => NumberText.Format(Value);
}
