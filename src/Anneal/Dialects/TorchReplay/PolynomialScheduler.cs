using static Anneal.Formulas.PythonArithmetic;

namespace Anneal.Dialects.TorchReplay;

internal sealed class PolynomialScheduler(TorchSetup setup, double totalIters, double power) : EpochScheduler(setup)
{
    protected override double Next()
    {
        if (IsFirst || LastEpoch > totalIters)
            return Group.Rate;
        var (left, leftBefore) = (1 - Divide(LastEpoch, totalIters), 1 - Divide(LastEpoch - 1, totalIters));
        return Group.Rate * Power(Divide(left, leftBefore), power);
    }

    protected override double? ClosedForm() =>
        BaseRate * Power(1 - Divide(Math.Min(totalIters, LastEpoch), totalIters), power);
}
