using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class CosineScheduler(TorchSetup setup, double halfPeriod, double etaMin) : EpochScheduler(setup)
{
    private (double Epoch, double Height) reached = (double.NaN, 0);

    protected override double Next()
    {
        if (IsFirst)
            return Group.Rate;
        if (StepCount == 1 && LastEpoch > 0)
            return Wave(LastEpoch);
        if (PythonArithmetic.Modulo(LastEpoch - 1 - halfPeriod, 2 * halfPeriod) == 0)
            return Group.Rate + (BaseRate - etaMin) * (1 - Math.Cos(Math.PI / halfPeriod)) / 2;
        var before = reached.Epoch == LastEpoch - 1 ? reached.Height : Height(LastEpoch - 1);
        reached = (LastEpoch, Height(LastEpoch));
        return PythonArithmetic.Divide(reached.Height, before) * (Group.Rate - etaMin) + etaMin;
    }

    protected override double? ClosedForm() => Wave(LastEpoch);

    private double Wave(double epoch) => etaMin + (BaseRate - etaMin) * Height(epoch) / 2;

    private double Height(double epoch) => 1 + Math.Cos(PythonArithmetic.Divide(Math.PI * epoch, halfPeriod));
}
