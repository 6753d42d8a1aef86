using Anneal.Formulas;

namespace Anneal.Interop.Python.Shapes;

/// <summary>
/// A formula that is, over a run, what a curve of the catalog is: then its lengths and milestones are known too.
/// </summary>
/// <param name="Text">The curve's text.</param>
/// <param name="BaseRate">What <c>base</c> is in it; null where it is the formula's own, or has none.</param>
internal sealed record FormulaShape(string Text, double? BaseRate)
{
    private const int Samples = 200;
    private const double Tolerance = 1e-6;

    /// <summary>The curve; null where none agrees at every step of the run.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="ticks">How often the run advances its clock.</param>
    public static FormulaShape? Of(Formula formula, long ticks)
    {
        if (formula.UsesBase && !IsMultiple(formula, ticks))
            return null;
        try
        {
            return ShapeReader.Proposals(formula).FirstOrDefault(shape => shape.Agrees(formula, ticks));
        }
        catch (Exception unfit)
            when (unfit is ScheduleTextException or ScheduleBindingException or ArgumentException or ArithmeticException
            )
        {
            return null;
        }
    }

    // 'base' times something.
    private static bool IsMultiple(Formula formula, long ticks) =>
        Places(ticks).All(t => Near(2 * formula.Evaluate(t, 1), formula.Evaluate(t, 2), 1));

    private bool Agrees(Formula formula, long ticks)
    {
        if (Recipe.Parse(Text).Bind(null, BaseRate ?? 1).Rate is not Schedule curve)
            return false;
        var values = Places(ticks).Select(t => (Own: curve.At(t), Asked: formula.Evaluate(t, 1))).ToArray();
        var peak = values.Max(pair => Math.Abs(pair.Asked));
        return values.All(pair => Near(pair.Own, pair.Asked, peak));
    }

    private static bool Near(double one, double other, double scale) => Math.Abs(one - other) <= Tolerance * scale;

    private static IEnumerable<long> Places(long ticks)
    {
        var every = Math.Max(1, ticks / Samples);
        for (long t = 0; t < ticks; t += every)
            yield return t;
        yield return Math.Max(0, ticks - 1);
    }
}
