using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class ExponentialScheduler(TorchGroup group, TorchRelease release, double lastEpoch, double gamma)
    : EpochScheduler(group, release, lastEpoch)
{
    protected override double Next() => IsFirst ? Group.Rate : Group.Rate * gamma;

    protected override double? ClosedForm() => BaseRate * PythonArithmetic.Power(gamma, LastEpoch);
}
