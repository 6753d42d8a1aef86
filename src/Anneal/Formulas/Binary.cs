namespace Anneal.Formulas;

/// <summary><c>a op b</c> for arithmetic.</summary>
internal sealed record Binary(string Operator, Formula Left, Formula Right) : Formula
{
    internal override int Rank =>
        Operator switch
        {
            "**" => Precedence.Power,
            "+" or "-" => Precedence.Sum,
            _ => Precedence.Product,
        };
    private protected override IEnumerable<Formula> Parts => [Left, Right];

    public override double Evaluate(double t, double baseRate)
    {
        var (a, b) = (Left.Evaluate(t, baseRate), Right.Evaluate(t, baseRate));
        return Operator switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => b == 0 ? double.NaN : a / b,
            "//" => b == 0 ? double.NaN : FloorDivide(a, b),
            "%" => b == 0 ? double.NaN : Remainder(a, b),
            _ => Power(a, b),
        };
    }

    // The sign of a remainder follows the divisor, as in Python.
    internal static double Remainder(double a, double b)
    {
        var remainder = IsCount(a) && IsCount(b) && b != 0 ? (long)a % (long)b : a % b;
        if (remainder == 0)
            return Math.CopySign(0, b);
        return remainder < 0 != b < 0 ? remainder + b : remainder;
    }

    // A whole number that is exact; the processor divides those many times faster.
    private static bool IsCount(double number) => Math.Abs(number) < 1L << 53 && number == (long)number;

    // The floor of the true quotient, where the quotient of two floats is rounded first: 1 // 0.1 is 9.
    internal static double FloorDivide(double a, double b)
    {
        var quotient = (a - Remainder(a, b)) / b;
        return quotient == 0 ? Math.CopySign(0, a / b) : Math.Round(quotient);
    }

    // 0 to a negative power raises in Python.
    internal static double Power(double a, double b) => a == 0 && b < 0 ? double.NaN : Math.Pow(a, b);

    internal override Formula Substitute(Formula clock, Formula baseRate) =>
        new Binary(Operator, Left.Substitute(clock, baseRate), Right.Substitute(clock, baseRate));

    // '**' binds to the right, and tighter than a sign on its left but not on its right.
    private protected override string Print() =>
        Operator == "**"
            ? $"{Print(Left, Precedence.Atom)} ** {Print(Right, Precedence.Sign)}"
            : $"{Print(Left, Rank)} {Operator} {Print(Right, Rank + 1)}";
}
