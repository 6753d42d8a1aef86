using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary><c>initial * (final / initial)^progress</c>.</summary>
internal sealed record ExponentialRampProgress(double InitialValue, double FinalValue) : ProgressCurve
{
    public override double At(double progress) =>
        InitialValue * PythonArithmetic.Power(PythonArithmetic.Divide(FinalValue, InitialValue), progress);

    public override Schedule Over(long steps) =>
        InitialValue > 0 && FinalValue > 0 ? new GeometricRamp(InitialValue, FinalValue, steps) : base.Over(steps);
}
