using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class ConstantScheduler(
    TorchGroup group,
    TorchRelease release,
    double lastEpoch,
    double factor,
    double totalIters
) : EpochScheduler(group, release, lastEpoch)
{
    protected override double Next() =>
        LastEpoch == 0 ? Group.Rate * factor
        : LastEpoch != totalIters ? Group.Rate
        : Group.Rate * PythonArithmetic.Divide(1, factor);

    protected override double? ClosedForm() => BaseRate * (factor + (LastEpoch >= totalIters ? 1 - factor : 0));
}
