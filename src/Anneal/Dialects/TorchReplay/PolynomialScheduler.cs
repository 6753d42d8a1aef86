using static Anneal.Formulas.PythonArithmetic;

namespace Anneal.Dialects.TorchReplay;

internal sealed class PolynomialScheduler(TorchSetup setup, double totalIters, double power) : EpochScheduler(setup)
{
    public override long StepsAtRest => AllFrom(totalIters);

    protected override double Next()
    {
        if (IsFirst || LastEpoch > totalIters)
            return Group.Rate;
        var share = Divide(Left(LastEpoch), Left(LastEpoch - 1));
        return Group.Rate * Power(share, power);
    }

    protected override double? ClosedForm() =>
        BaseRate * Power(1 - Divide(Math.Min(totalIters, LastEpoch), totalIters), power);

    private double Left(double epoch) => 1 - Divide(epoch, totalIters);
}
