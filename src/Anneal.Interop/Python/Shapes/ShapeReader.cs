using Anneal.Formulas;

namespace Anneal.Interop.Python.Shapes;

/// <summary>Proposes curves of the catalog that a formula may be.</summary>
internal static class ShapeReader
{
    private const int MostPieces = 16;

    /// <summary>The curves, the likeliest first.</summary>
    public static IEnumerable<FormulaShape> Proposals(Formula formula)
    {
        var numbers = new ShapeNumbers(formula);
        var pieces = new PieceReader(formula, numbers.Powers);
        if (numbers.Periods is { Count: 1 } periods && numbers.Boundaries.Count == 0 && numbers.Divisors.Count == 0)
            yield return new(pieces.Staircase(periods.Min), null);
        if (numbers.Periods.Count > 0 || numbers.Boundaries.Count >= MostPieces)
            yield break;
        double[] starts = [0, .. numbers.Boundaries];
        if (numbers.Divisors.Count == 0 && starts.Length > 1)
            yield return new(pieces.Levels(starts), null);
        if (pieces.Chain(starts, numbers.Divisors) is { } chain)
            yield return new(chain, null);
        if (pieces.Climbing(starts, numbers.Divisors) is { } climbing)
            yield return climbing;
        if (starts.Length > 1 && pieces.Rise(starts, numbers.Divisors) is { } rise)
            yield return new(rise, null);
    }
}
