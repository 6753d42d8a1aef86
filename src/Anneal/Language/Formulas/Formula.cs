using System.Globalization;
using Anneal.Language.Syntax;

namespace Anneal.Language.Formulas;

/// <summary>
/// Closed arithmetic in one variable, the clock, with Python's meaning of every operator. No code is ever executed.
/// </summary>
/// <remarks>
/// Immutable, compared by value. Where Python would raise (division by zero, a root of a negative number), the value is
/// not a number.
/// </remarks>
public abstract record Formula
{
    private protected Formula() { }

    /// <summary>The value at a clock.</summary>
    /// <param name="t">The variable.</param>
    /// <param name="baseRate">What <c>base</c> stands for; NaN where the formula has none.</param>
    public abstract double Evaluate(double t, double baseRate = double.NaN);

    /// <summary>Whether <c>base</c> occurs.</summary>
    public bool UsesBase => this is BaseVariable || Parts.Any(part => part.UsesBase);

    /// <summary>How tightly the printed text holds together; see <see cref="Precedence"/>.</summary>
    internal abstract int Rank { get; }

    private protected virtual IEnumerable<Formula> Parts => [];

    /// <summary>The formula with something else in the place of the clock and of <c>base</c>.</summary>
    internal abstract Formula Substitute(Formula clock, Formula baseRate);

    /// <summary>
    /// The formula of a text in <c>t</c> in which numbers and whole formulas stand for the holes:
    /// <c>Formula.Of($"{a} + ({b} - {a}) * {progress}")</c>.
    /// </summary>
    internal static Formula Of(FormattableString text)
    {
        var filled = string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(Operand)]);
        return new Resolver(filled, Catalog.Default).Formula(
            SyntaxParser.ParseFormula(filled),
            Variable.Name,
            allowBase: false
        );
    }

    // A hole is one operand, whatever stands beside it.
    private static string Operand(object? value) =>
        value switch
        {
            Formula formula => Print(formula, Precedence.Atom),
            double number => Operand(number),
            long count => Operand(count),
            _ => throw new ArgumentException($"a hole must be a number or a formula, but was {value}."),
        };

    private static string Operand(double number) => number < 0 ? $"({Number.Format(number)})" : Number.Format(number);

    /// <summary>The formula as text, with no more parentheses than its tree needs.</summary>
    public sealed override string ToString() => Print();

    private protected abstract string Print();

    private protected static string Print(Formula part, int atLeast) =>
        part.Rank >= atLeast ? part.ToString() : $"({part})";
}
