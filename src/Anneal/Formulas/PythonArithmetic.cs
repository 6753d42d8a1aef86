namespace Anneal.Formulas;

/// <summary>Arithmetic that raises where Python's does, for frameworks whose runs end there.</summary>
internal static class PythonArithmetic
{
    // What throws stands apart, so that what computes is short enough to be laid into its callers.
    public static double Divide(double a, double b) => b != 0 ? a / b : throw ByZero("a division");

    /// <summary>The remainder with the divisor's sign.</summary>
    public static double Modulo(double a, double b) =>
        b != 0 ? Binary.Remainder(a, b) : throw ByZero("a remainder of a division");

    /// <summary>
    /// Python's <c>//</c> for floats: the floor of the true quotient, where <c>Math.Floor(a / b)</c> would take that of
    /// the rounded one.
    /// </summary>
    public static double FloorDivide(double a, double b) => Math.Floor((a - Modulo(a, b)) / b + 0.5);

    public static double Power(double a, double b)
    {
        var power = Math.Pow(a, b);
        return a == 0 && b < 0
                ? throw new CurveValueException("0 to a negative power, where the framework's own code fails too.")
            : double.IsFinite(power) ? power
            : throw new CurveValueException(
                FormattableString.Invariant(
                    $"{a} to the power {b} is no finite number; the framework's own code fails there too."
                )
            );
    }

    /// <summary>The value of a user's function.</summary>
    public static double Value(Formula function, double argument)
    {
        var value = function.Evaluate(argument);
        return double.IsFinite(value)
            ? value
            : throw new CurveValueException(
                FormattableString.Invariant(
                    $"the function '{function}' must have a finite value everywhere, but has none at {argument}."
                )
            );
    }

    private static CurveValueException ByZero(string what) =>
        new($"{what} by zero, where the framework's own code fails too.");
}
