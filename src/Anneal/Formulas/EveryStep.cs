namespace Anneal.Formulas;

/// <summary>Tells conditions that hold at every step; steps are counted from 0.</summary>
internal static class EveryStep
{
    /// <summary>Whether a condition is one of those that plainly do.</summary>
    public static bool Has(Formula condition) =>
        condition switch
        {
            Literal { Value: not 0 } => true,
            Comparison { First: var step, Rest: [(">=", Literal { Value: var bound })] } => Least(step) >= bound,
            Comparison { First: var step, Rest: [(">", Literal { Value: var bound })] } => Least(step) > bound,
            Comparison { First: Literal { Value: var bound }, Rest: [("<=", var step)] } => Least(step) >= bound,
            Comparison { First: Literal { Value: var bound }, Rest: [("<", var step)] } => Least(step) > bound,
            _ => false,
        };

    // Of the step, and of the step with a number added; null for all else.
    private static double? Least(Formula formula) =>
        formula switch
        {
            Variable => 0,
            Binary { Operator: "+", Left: var step, Right: Literal { Value: var added } } => Least(step) + added,
            Binary { Operator: "+", Left: Literal { Value: var added }, Right: var step } => Least(step) + added,
            Binary { Operator: "-", Left: var step, Right: Literal { Value: var taken } } => Least(step) - taken,
            _ => null,
        };
}
