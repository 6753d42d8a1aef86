using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class ConstantScheduler(TorchSetup setup, double factor, double totalIters) : EpochScheduler(setup)
{
    protected override double Next() =>
        LastEpoch == 0 ? Group.Rate * factor
        : LastEpoch != totalIters ? Group.Rate
        : Group.Rate * PythonArithmetic.Divide(1, factor);

    protected override double? ClosedForm() => BaseRate * (factor + (LastEpoch >= totalIters ? 1 - factor : 0));
}
