using Anneal.Formulas;

namespace Anneal.Interop.Python.Shapes;

/// <summary>The numbers of a formula that tell where it turns.</summary>
internal sealed class ShapeNumbers
{
    private const int Most = 64;
    private const double MostPower = 20;
    private const double LatestTurn = 1e7;
    private const double Nearness = 1e-9;

    public ShapeNumbers(Formula formula) => Read(formula);

    /// <summary>Clocks at which another branch begins.</summary>
    public SortedSet<double> Boundaries { get; } = [];

    /// <summary>What the clock, or a part of it, is divided by: lengths.</summary>
    public SortedSet<double> Divisors { get; } = [];

    /// <summary>What the clock is divided by without a rest: periods of staircases.</summary>
    public SortedSet<double> Periods { get; } = [];

    /// <summary>The powers that a part with the clock is raised to.</summary>
    public SortedSet<double> Powers { get; } = [];

    private void Read(Formula formula)
    {
        if (BatchesOfEpoch(formula) is { } batches)
        {
            AddDivisor(batches);
            return;
        }
        switch (formula)
        {
            case Comparison { First: Variable, Rest: [(var symbol, Literal bound)] }:
                Boundary(symbol is "<=" or ">" ? Math.Floor(bound.Value) + 1 : Math.Ceiling(bound.Value));
                break;
            case Binary { Operator: "/", Right: Literal divisor } quotient when !IsConstant(quotient.Left):
                AddDivisor(divisor.Value);
                // Of epochs that are updates divided by their number.
                foreach (var inner in new ShapeNumbers(quotient.Left).Divisors)
                    AddDivisor(inner * divisor.Value);
                break;
            case Binary { Operator: "**", Right: Literal { Value: > 0 and < MostPower } power } raised
                when !IsConstant(raised.Left):
                if (Powers.Count < Most)
                    Powers.Add(power.Value);
                break;
            case Binary { Operator: "//", Left: Variable, Right: Literal period }:
                Periods.Add(period.Value);
                break;
            case FunctionCall { Function.Name: "min" or "max", Arguments: [Variable, Literal bound] }:
                Boundary(bound.Value);
                break;
            // 'min(step ** -0.5, step * warmup ** -1.5)' turns where the one is as large as the other.
            case FunctionCall { Function.Name: "min", Arguments: [var one, var other] }
                when !IsConstant(one) || !IsConstant(other):
                if (Crossing(t => one.Evaluate(t) - other.Evaluate(t)) is { } turn)
                    Boundary(turn);
                break;
        }
        foreach (var part in PartsOf(formula))
            Read(part);
    }

    // Updates counted in epochs, 't // 50 + t % 50 / 50': no staircase, but the clock divided by 50.
    private static double? BatchesOfEpoch(Formula formula) =>
        formula is Binary { Operator: "+" } sum
            ? BatchesOfEpoch(sum.Left, sum.Right) ?? BatchesOfEpoch(sum.Right, sum.Left)
            : null;

    private static double? BatchesOfEpoch(Formula epochs, Formula share) =>
        epochs is Binary { Operator: "//", Left: Variable, Right: Literal batches }
        && share is Binary { Operator: "/", Left: Binary { Operator: "%", Left: Variable } rest, Right: Literal all }
        && rest.Right.Equals(batches)
        && all.Equals(batches)
            ? batches.Value
            : null;

    // Between 1 and the longest run that is looked at, where it is a whole number.
    private static double? Crossing(Func<double, double> difference)
    {
        var (low, high) = (1.0, LatestTurn);
        var first = Math.Sign(difference(low));
        if (first == 0 || Math.Sign(difference(high)) != -first)
            return null;
        while (high - low > Nearness * high)
        {
            var middle = (low + high) / 2;
            (low, high) = Math.Sign(difference(middle)) == first ? (middle, high) : (low, middle);
        }
        return Math.Abs(high - Math.Round(high)) <= 2 * Nearness * high ? Math.Round(high) : null;
    }

    private void AddDivisor(double divisor)
    {
        if (Divisors.Count < Most)
            Divisors.Add(divisor);
    }

    private void Boundary(double at)
    {
        if (at >= 1 && Boundaries.Count < Most)
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
