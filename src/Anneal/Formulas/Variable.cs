namespace Anneal.Formulas;

/// <summary>The clock.</summary>
internal sealed record Variable : Formula
{
    public const string Name = "t";
    internal override int Rank => Precedence.Atom;

    public override double Evaluate(double t, double baseRate) => t;

    internal override Formula Substitute(Formula clock, Formula baseRate) => clock;

    private protected override string Print() => Name;
}
