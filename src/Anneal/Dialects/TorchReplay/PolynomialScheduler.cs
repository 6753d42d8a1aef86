using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class PolynomialScheduler(TorchSetup setup, double totalIters, double power) : EpochScheduler(setup)
{
    protected override double Next()
    {
        if (IsFirst || LastEpoch > totalIters)
            return Group.Rate;
        var (left, leftBefore) = (
            1 - PythonArithmetic.Divide(LastEpoch, totalIters),
            1 - PythonArithmetic.Divide(LastEpoch - 1, totalIters)
        );
        return Group.Rate * PythonArithmetic.Power(PythonArithmetic.Divide(left, leftBefore), power);
    }

    protected override double? ClosedForm() =>
        BaseRate
        * PythonArithmetic.Power(1 - PythonArithmetic.Divide(Math.Min(totalIters, LastEpoch), totalIters), power);
}
