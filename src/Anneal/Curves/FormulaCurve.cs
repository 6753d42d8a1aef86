using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Closed arithmetic in the clock, as the text <c>formula(…)</c> gives it.</summary>
internal sealed record FormulaCurve : Schedule
{
    /// <param name="formula">The arithmetic.</param>
    /// <param name="baseRate">What <c>base</c> stands for; NaN where the formula has none.</param>
    /// <param name="stepsPerUnit">Steps that count as one. Greater than 0; default 1.</param>
    /// <exception cref="ArgumentException">The formula has no finite value at step 0, or needs a base rate and has
    /// none.</exception>
    public FormulaCurve(Formula formula, double baseRate = double.NaN, double stepsPerUnit = 1)
    {
        ArgumentNullException.ThrowIfNull(formula);
        (Formula, BaseRate, StepsPerUnit) = (formula, baseRate, Require.Positive(stepsPerUnit));
        if (!double.IsFinite(formula.Evaluate(0, baseRate)))
            throw new ArgumentException(
                $"the formula '{formula}' must have a finite value at every step, but has none at step 0.",
                nameof(formula)
            );
    }

    /// <summary>The arithmetic.</summary>
    public Formula Formula { get; }

    /// <summary>What <c>base</c> stands for.</summary>
    public double BaseRate { get; }

    /// <summary>Steps that count as one.</summary>
    public double StepsPerUnit { get; }

    internal override Formula? ToFormula(FormulaClock clock) =>
        Formula.Substitute(clock.Now / StepsPerUnit, Formula.UsesBase ? (Formula)BaseRate : Formula);

    /// <inheritdoc/>
    /// <exception cref="CurveValueException">The formula has no finite value at <paramref name="step"/>.</exception>
    protected internal override double Evaluate(long step)
    {
        var value = Formula.Evaluate(step / StepsPerUnit, BaseRate);
        return double.IsFinite(value)
            ? value
            : throw new CurveValueException(
                $"the formula '{Formula}' must have a finite value at every step, but has none at step {step}.",
                step
            );
    }
}
