using Anneal.Formulas;

namespace Anneal.Interop.Python.Shapes;

/// <summary>The numbers of a formula that tell where it turns.</summary>
internal sealed class ShapeNumbers
{
    private const int Most = 64;

    public ShapeNumbers(Formula formula) => Read(formula);

    /// <summary>Clocks at which another branch begins.</summary>
    public SortedSet<double> Boundaries { get; } = [];

    /// <summary>What the clock, or a part of it, is divided by: lengths.</summary>
    public SortedSet<double> Divisors { get; } = [];

    /// <summary>What the clock is divided by without a rest: periods of staircases.</summary>
    public SortedSet<double> Periods { get; } = [];

    private void Read(Formula formula)
    {
        switch (formula)
        {
            case Comparison { First: Variable, Rest: [(var symbol, Literal bound)] }:
                Boundary(symbol is "<=" or ">" ? Math.Floor(bound.Value) + 1 : Math.Ceiling(bound.Value));
                break;
            case Binary { Operator: "/", Right: Literal divisor } quotient when !IsConstant(quotient.Left):
                if (Divisors.Count < Most)
                    Divisors.Add(divisor.Value);
                break;
            case Binary { Operator: "//", Left: Variable, Right: Literal period }:
                Periods.Add(period.Value);
                break;
            case FunctionCall { Function.Name: "min", Arguments: [Variable, Literal bound] }:
                Boundary(bound.Value);
                break;
        }
        foreach (var part in PartsOf(formula))
            Read(part);
    }

    private void Boundary(double at)
    {
        if (at > 0 && Boundaries.Count < Most)
            Boundaries.Add(at);
    }

    private static bool IsConstant(Formula formula) =>
        formula is not (Variable or BaseVariable) && PartsOf(formula).All(IsConstant);

    private static IEnumerable<Formula> PartsOf(Formula formula) =>
        formula switch
        {
            Binary binary => [binary.Left, binary.Right],
            Comparison comparison => comparison.Rest.Select(pair => pair.Operand).Prepend(comparison.First),
            Conditional conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
            FunctionCall call => call.Arguments,
            Logical logical => [logical.Left, logical.Right],
            Negation negation => [negation.Operand],
            Not not => [not.Operand],
            Lookup lookup => [lookup.Index],
            _ => [],
        };
}
