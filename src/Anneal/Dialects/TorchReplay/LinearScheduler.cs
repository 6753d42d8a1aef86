using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class LinearScheduler(TorchSetup setup, double startFactor, double endFactor, double totalIters)
    : EpochScheduler(setup)
{
    private readonly double rise = endFactor - startFactor;

    public override long StepsAtRest => AllFrom(totalIters);

    protected override double Next() =>
        LastEpoch == 0 ? Group.Rate * startFactor
        : IsFirst || LastEpoch > totalIters ? Group.Rate
        : Group.Rate * (1 + PythonArithmetic.Divide(rise, totalIters * startFactor + (LastEpoch - 1) * rise));

    protected override double? ClosedForm() =>
        BaseRate * (startFactor + PythonArithmetic.Divide(rise * Math.Min(totalIters, LastEpoch), totalIters));
}
