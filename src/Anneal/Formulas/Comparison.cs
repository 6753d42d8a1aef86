namespace Anneal.Formulas;

/// <summary><c>a &lt; b &lt;= c</c>: true (1) where every neighbouring pair agrees.</summary>
internal sealed record Comparison(Formula First, ValueList<(string Operator, Formula Operand)> Rest) : Formula
{
    internal override int Rank => Precedence.Comparison;
    private protected override IEnumerable<Formula> Parts => Rest.Select(pair => pair.Operand).Prepend(First);

    public override double Evaluate(double t, double baseRate)
    {
        var left = First.Evaluate(t, baseRate);
        foreach (var (comparison, operand) in Rest)
        {
            var right = operand.Evaluate(t, baseRate);
            var holds = comparison switch
            {
                "<" => left < right,
                "<=" => left <= right,
                ">" => left > right,
                ">=" => left >= right,
                "==" => left == right,
                _ => left != right,
            };
            if (!holds)
                return 0;
            left = right;
        }
        return 1;
    }

    internal override Formula Substitute(Formula clock, Formula baseRate) =>
        new Comparison(
            First.Substitute(clock, baseRate),
            [.. Rest.Select(pair => (pair.Operator, pair.Operand.Substitute(clock, baseRate)))]
        );

    private protected override string Print() =>
        Print(First, Precedence.Sum)
        + string.Concat(Rest.Select(pair => $" {pair.Operator} {Print(pair.Operand, Precedence.Sum)}"));
}
