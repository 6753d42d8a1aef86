namespace Anneal.Formulas;

/// <summary><c>a and b</c>, <c>a or b</c>, with Python's result: the operand that decides.</summary>
internal sealed record Logical(bool IsAnd, Formula Left, Formula Right) : Formula
{
    internal override int Rank => IsAnd ? Precedence.And : Precedence.Or;
    private protected override IEnumerable<Formula> Parts => [Left, Right];

    public override double Evaluate(double t, double baseRate)
    {
        var left = Left.Evaluate(t, baseRate);
        return left == 0 == IsAnd ? left : Right.Evaluate(t, baseRate);
    }

    internal override Formula Substitute(Formula clock, Formula baseRate) =>
        new Logical(IsAnd, Left.Substitute(clock, baseRate), Right.Substitute(clock, baseRate));

    private protected override string Print() =>
        $"{Print(Left, Rank)} {(IsAnd ? "and" : "or")} {Print(Right, Rank + 1)}";
}
