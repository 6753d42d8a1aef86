namespace Anneal.Language.Formulas;

/// <summary>Closed arithmetic in one variable, the clock, with Python's meaning of every operator. No code is ever executed.</summary>
/// <remarks>Immutable, compared by value. Where Python would raise (division by zero, a root of a negative number), the value is not a number.</remarks>
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

    /// <summary>The formula as text, with no more parentheses than its tree needs.</summary>
    public sealed override string ToString() => Print();

    private protected abstract string Print();

    private protected static string Print(Formula part, int atLeast) => part.Rank >= atLeast ? part.ToString() : $"({part})";
}
