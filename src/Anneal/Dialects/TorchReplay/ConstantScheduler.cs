using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class ConstantScheduler(TorchSetup setup, double factor, double totalIters) : EpochScheduler(setup)
{
    public override long StepsAtRest
    {
        get
        {
            if (LastEpoch < 0)
                return 0;
            return LastEpoch >= totalIters ? long.MaxValue : StepsBefore(totalIters);
        }
    }

    protected override double Next() =>
        LastEpoch == 0 ? Group.Rate * factor
        : LastEpoch != totalIters ? Group.Rate
        : Group.Rate * PythonArithmetic.Divide(1, factor);

    protected override double? ClosedForm() => BaseRate * (factor + (LastEpoch >= totalIters ? 1 - factor : 0));
}
