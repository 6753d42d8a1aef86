using Anneal.Formulas;

namespace Anneal.Interop.Python.Functions;

/// <summary>A number: arithmetic in the step.</summary>
/// <param name="Formula">The arithmetic.</param>
/// <param name="Size">How many operations it is written with.</param>
internal sealed record NumberSymbol(Formula Formula, long Size = 1) : Symbol
{
    public static NumberSymbol Of(double number) => new(number);

    public static NumberSymbol Of(bool holds) => Of(holds ? 1 : 0);

    /// <summary>Its value, where that is the same at every step.</summary>
    public double? Constant =>
        Formula switch
        {
            Literal literal => literal.Value,
            Negation { Operand: Literal literal } => -literal.Value,
            _ => null,
        };

    /// <inheritdoc/>
    public override string Kind => "a number";
}
