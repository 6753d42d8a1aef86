using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>
/// Keras's PolynomialDecay with <c>cycle=True</c>: at step t the way is the first multiple of <see cref="DecaySteps"/>
/// that is not before t.
/// </summary>
/// <param name="InitialValue">Value at step 0.</param>
/// <param name="FinalValue">Value at each multiple.</param>
/// <param name="DecaySteps">Steps between multiples. Greater than 0.</param>
/// <param name="Power">The power of the share that is left.</param>
internal sealed record KerasPolynomialCycles(double InitialValue, double FinalValue, double DecaySteps, double Power)
    : Schedule
{
    internal override Formula? ToFormula(FormulaClock clock)
    {
        var way = DecaySteps * Formula.Max(Formula.Ceiling(clock.Now / DecaySteps), 1);
        return ((Formula)InitialValue - FinalValue) * Formula.Power(1 - clock.Now / way, Power) + FinalValue;
    }

    protected internal override double Evaluate(long step)
    {
        var way = DecaySteps * (step == 0 ? 1 : Math.Ceiling(step / DecaySteps));
        return (InitialValue - FinalValue) * Math.Pow(1 - step / way, Power) + FinalValue;
    }

    internal override Cycle? CycleAt(long step) => Cycle.BetweenBreakpoints(this, step);

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var next = from;
        for (var cycle = Math.Max(1, Math.Floor((from - 1) / DecaySteps)); ; cycle++)
        {
            // A multiple itself still belongs to the cycle that ends there.
            var start = (long)Math.Floor(cycle * DecaySteps) + 1;
            if (start >= to)
                yield break;
            if (start < next)
                continue;
            yield return start;
            next = start + 1;
        }
    }
}
