namespace Anneal.Formulas;

/// <summary>
/// Closed arithmetic in one variable, the clock, with Python's meaning of every operator. No code is ever executed.
/// </summary>
/// <remarks>
/// Immutable, compared by value. C#'s operators make formulas out of formulas and numbers, so that a curve writes
/// itself
/// down as <c>a + (b - a) * progress</c>. Where Python would raise (division by zero, a root of a negative number), the
/// value is not a number.
/// </remarks>
internal abstract record Formula
{
    private protected Formula() { }

    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static Formula Pi { get; } = Math.PI;

    /// <summary>Whether <c>base</c> occurs.</summary>
    public bool UsesBase => this is BaseVariable || Parts.Any(part => part.UsesBase);

    /// <summary>How tightly the printed text holds together; see <see cref="Precedence"/>.</summary>
    internal abstract int Rank { get; }

    private protected virtual IEnumerable<Formula> Parts => [];

    /// <summary>A number; a negative one is the negation of a literal, as texts write it.</summary>
    public static implicit operator Formula(double value) =>
        double.IsNegative(value) ? new Negation(new Literal(-value)) : new Literal(value);

    public static Formula operator +(Formula left, Formula right) => new Binary("+", left, right);

    public static Formula operator -(Formula left, Formula right) => new Binary("-", left, right);

    public static Formula operator *(Formula left, Formula right) => new Binary("*", left, right);

    public static Formula operator /(Formula left, Formula right) => new Binary("/", left, right);

    public static Formula operator %(Formula left, Formula right) => new Binary("%", left, right);

    public static Formula operator -(Formula operand) => new Negation(operand);

    public static Formula operator <(Formula left, Formula right) => new Comparison(left, [("<", right)]);

    public static Formula operator >(Formula left, Formula right) => new Comparison(left, [(">", right)]);

    public static Formula operator <=(Formula left, Formula right) => new Comparison(left, [("<=", right)]);

    public static Formula operator >=(Formula left, Formula right) => new Comparison(left, [(">=", right)]);

    /// <summary>Python's <c>left // right</c>.</summary>
    public static Formula FloorDivide(Formula left, Formula right) => new Binary("//", left, right);

    /// <summary>Python's <c>left ** right</c>.</summary>
    public static Formula Power(Formula left, Formula right) => new Binary("**", left, right);

    /// <summary>Python's <c>then if condition else otherwise</c>.</summary>
    public static Formula If(Formula condition, Formula then, Formula otherwise) =>
        new Conditional(then, condition, otherwise);

    public static Formula Ceiling(Formula operand) => Call("ceil", operand);

    public static Formula Cos(Formula operand) => Call("cos", operand);

    public static Formula Floor(Formula operand) => Call("floor", operand);

    public static Formula Log(Formula operand) => Call("log", operand);

    public static Formula Max(Formula left, Formula right) => Call("max", left, right);

    public static Formula Min(Formula left, Formula right) => Call("min", left, right);

    public static Formula SquareRoot(Formula operand) => Call("sqrt", operand);

    public static Formula Tanh(Formula operand) => Call("tanh", operand);

    /// <summary>The value at a clock.</summary>
    /// <param name="t">What the clock shows.</param>
    /// <param name="baseRate">What <c>base</c> stands for; NaN where the formula has none.</param>
    public abstract double Evaluate(double t, double baseRate = double.NaN);

    /// <summary>The formula with something else in the place of the clock and of <c>base</c>.</summary>
    internal abstract Formula Substitute(Formula clock, Formula baseRate);

    /// <summary>The formula as text, with no more parentheses than its tree needs.</summary>
    public sealed override string ToString() => Print();

    private protected abstract string Print();

    private protected static string Print(Formula part, int atLeast) =>
        part.Rank >= atLeast ? part.ToString() : $"({part})";

    private static FunctionCall Call(string function, params ReadOnlySpan<Formula> arguments) =>
        new(FormulaFunction.All[function], [.. arguments]);
}
