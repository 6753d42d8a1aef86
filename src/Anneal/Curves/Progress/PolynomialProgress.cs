using Anneal.Dialects;
using Anneal.Formulas;

namespace Anneal.Curves.Progress;

/// <summary><c>final + (initial - final) * (1 - progress)^power</c>, with any power.</summary>
internal sealed record PolynomialProgress(double InitialValue, double FinalValue, double Power) : ProgressCurve
{
    public override double At(double progress) =>
        FinalValue + (InitialValue - FinalValue) * PythonArithmetic.Power(1 - progress, Power);

    public override Schedule Over(long steps) =>
        Power >= 0 ? new PolynomialDecay(InitialValue, FinalValue, steps, Power) : base.Over(steps);
}
