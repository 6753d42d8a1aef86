namespace Anneal.Formulas;

/// <summary><c>[a, b, c][index]</c>: a number of a list.</summary>
internal sealed record Lookup(ValueList<double> Values, Formula Index) : Formula
{
    internal override int Rank => Precedence.Atom;
    private protected override IEnumerable<Formula> Parts => [Index];

    // Python counts negative indices from the end of the list; a fraction is no index.
    public override double Evaluate(double t, double baseRate)
    {
        var index = Index.Evaluate(t, baseRate);
        if (index < 0)
            index += Values.Count;
        return index >= 0 && index < Values.Count && index == Math.Floor(index) ? Values[(int)index] : double.NaN;
    }

    internal override Formula Substitute(Formula clock, Formula baseRate) =>
        new Lookup(Values, Index.Substitute(clock, baseRate));

    private protected override string Print() => $"[{string.Join(", ", Values.Select(NumberText.Format))}][{Index}]";
}
