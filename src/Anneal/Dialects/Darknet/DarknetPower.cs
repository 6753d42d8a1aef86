using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>A power of what is left of the run, whose share is a number of single precision.</summary>
internal sealed record DarknetPower(double Rate, float Steps, double Power) : Schedule
{
    internal override Formula? ToFormula(FormulaClock clock) =>
        Rate * Formula.Power(1 - clock.Now / (Formula)(double)Steps, Power);

    protected internal override double Evaluate(long step) => Rate * Math.Pow(1 - step / Steps, Power);
}
