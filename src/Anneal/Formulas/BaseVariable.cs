namespace Anneal.Formulas;

/// <summary>The parameter group's base rate.</summary>
internal sealed record BaseVariable : Formula
{
    public const string Name = "base";

    internal override int Rank => Precedence.Atom;

    public override double Evaluate(double t, double baseRate) => baseRate;

    internal override Formula Substitute(Formula clock, Formula baseRate) => baseRate;

    private protected override string Print() => Name;
}
