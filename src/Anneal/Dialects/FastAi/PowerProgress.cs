using Anneal.Curves.Progress;
using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary><c>initial + (final - initial) * progress^power</c>, with any power.</summary>
internal sealed record PowerProgress(double InitialValue, double FinalValue, double Power) : ProgressCurve
{
    public override double At(double progress) =>
        InitialValue + (FinalValue - InitialValue) * PythonArithmetic.Power(progress, Power);
}
