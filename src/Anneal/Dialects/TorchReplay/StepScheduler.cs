using Anneal.Formulas;

namespace Anneal.Dialects.TorchReplay;

internal sealed class StepScheduler(
    TorchGroup group,
    TorchRelease release,
    double lastEpoch,
    double stepSize,
    double gamma
) : EpochScheduler(group, release, lastEpoch)
{
    protected override double Next() =>
        LastEpoch == 0 || PythonArithmetic.Modulo(LastEpoch, stepSize) != 0 ? Group.Rate : Group.Rate * gamma;

    protected override double? ClosedForm() =>
        BaseRate * PythonArithmetic.Power(gamma, Math.Floor(PythonArithmetic.Divide(LastEpoch, stepSize)));
}
